import { permissions, Role } from '@connectory/contracts';
import { expect, it } from 'vitest';
import { permissionsOf, permissionsOfKey } from './role-permissions.js';

it('gives each role what this table says', () => {
  const table = permissions.map((permission) => [
    permission,
    ...Role.options.map((role) => (permissionsOf(role).includes(permission) ? role : '-')),
  ]);
  expect(table.map((row) => row.join(' '))).toMatchInlineSnapshot(`
    [
      "registration:create owner admin member -",
      "registration:read owner admin member viewer",
      "import:create owner admin member -",
      "import:read owner admin member viewer",
      "import:control owner admin member -",
      "connector:read owner admin member viewer",
      "connector:edit owner admin member -",
      "connector:publish owner admin member -",
      "definition:check owner admin member -",
      "ruleset:read owner admin member viewer",
      "ruleset:change owner admin - -",
      "api-key:read owner admin member viewer",
      "api-key:create owner admin member -",
      "api-key:revoke owner admin member -",
    ]
  `);
});

it('lets a key do what it was given, as far as its owner still may', () => {
  expect(permissionsOfKey(['connector:read', 'registration:create'], 'member')).toEqual([
    'registration:create',
    'connector:read',
  ]);
  expect(permissionsOfKey(['connector:read', 'registration:create'], 'viewer')).toEqual(['connector:read']);
  expect(permissionsOfKey(['registration:create'], 'viewer')).toEqual([]);
});
