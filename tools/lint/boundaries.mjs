// Who may import whom: the table of docs/adr and CONTRIBUTING.md as lint options. Projects carry the tags in package.json.
import { readFileSync } from 'node:fs';

const frontEnd = ['next', 'next/*', 'react', 'react/*', 'react-dom', 'react-dom/*', '@mantine/*'];
const servers = [
  '@nestjs/*',
  'fastify',
  '@fastify/*',
  'typeorm',
  'pg',
  'bullmq',
  'ioredis',
  'undici',
  'pino',
  'better-auth',
];

/** What every file is held to. */
export const constraints = [
  {
    sourceTag: 'type:contract',
    onlyDependOnLibsWithTags: ['type:contract'],
    allowedExternalImports: ['zod'],
  },
  {
    sourceTag: 'type:domain',
    onlyDependOnLibsWithTags: ['type:contract', 'scope:definition'],
    bannedExternalImports: [...servers, ...frontEnd],
  },
  {
    // What takes a source through conversion and validation, which do not know each other.
    sourceTag: 'type:pipeline',
    onlyDependOnLibsWithTags: ['type:contract', 'type:domain'],
    bannedExternalImports: [...servers, ...frontEnd],
  },
  {
    sourceTag: 'type:data',
    onlyDependOnLibsWithTags: ['type:contract', 'type:domain', 'type:infra', 'type:data'],
    bannedExternalImports: frontEnd,
  },
  { sourceTag: 'scope:sharing', notDependOnLibsWithTags: ['scope:catalog', 'scope:connections'] },
  { sourceTag: 'scope:catalog', notDependOnLibsWithTags: ['scope:connections'] },
  {
    sourceTag: 'type:infra',
    // The queue opens its pools as the platform does; the platform knows nobody.
    onlyDependOnLibsWithTags: ['type:contract', 'scope:platform'],
    bannedExternalImports: frontEnd,
  },
  {
    sourceTag: 'type:app',
    onlyDependOnLibsWithTags: ['type:contract', 'type:domain', 'type:pipeline', 'type:data', 'type:infra'],
  },
  {
    sourceTag: 'scope:portal',
    onlyDependOnLibsWithTags: ['type:contract'],
    bannedExternalImports: servers,
  },
  { allSourceTags: ['type:app', 'scope:api'], bannedExternalImports: frontEnd },
  { allSourceTags: ['type:app', 'scope:worker'], bannedExternalImports: frontEnd },
  { allSourceTags: ['type:app', 'scope:cli'], bannedExternalImports: frontEnd },
  { sourceTag: 'type:testing', onlyDependOnLibsWithTags: ['type:contract', 'type:infra'] },
  {
    sourceTag: 'type:tool',
    onlyDependOnLibsWithTags: [
      'type:contract',
      'type:domain',
      'type:pipeline',
      'type:data',
      'type:infra',
      'type:testing',
      'type:tool',
    ],
  },
];

/** Tests may also use the servers and builders of libs/testing, and the programs that they test. */
export const testConstraints = constraints.map((constraint) =>
  constraint.onlyDependOnLibsWithTags
    ? {
        ...constraint,
        onlyDependOnLibsWithTags: [
          ...constraint.onlyDependOnLibsWithTags,
          'type:testing',
          'scope:migrations',
        ],
        ...(constraint.allowedExternalImports
          ? { allowedExternalImports: [...constraint.allowedExternalImports, 'vitest', 'fast-check'] }
          : {}),
      }
    : constraint,
);

/**
 * The names that libs/sharing exports from its policies. catalog and connections ask those pure functions and no other
 * part of sharing: a permission check is a call, and the only writer of grants stays the only writer.
 */
export function policyNames(root) {
  const index = readFileSync(new URL('libs/sharing/src/index.ts', root), 'utf8');
  const exports = [...index.matchAll(/export (?:type )?\{([^}]*)\} from '\.\/policies\//g)];
  return exports
    .flatMap(([, names]) => names.split(',').map((name) => name.replace('type ', '').trim()))
    .filter(Boolean);
}
