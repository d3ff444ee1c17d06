import { permissions } from '@connectory/contracts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { keep, permissionsFrom } from './key-permissions.js';

it('gives back what was kept', () => {
  fc.assert(
    fc.property(fc.subarray([...permissions]), (granted) => {
      expect(permissionsFrom(JSON.stringify(keep(granted)))).toEqual(granted);
    }),
  );
});

it('grants nothing for what the catalogue does not know', () => {
  expect(permissionsFrom('{"connector":["read","destroy"],"moon":["land"]}')).toEqual(['connector:read']);
  expect(permissionsFrom(null)).toEqual([]);
});
