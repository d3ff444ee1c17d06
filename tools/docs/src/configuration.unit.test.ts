import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const text = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

function variablesIn(source: string): string[] {
  const names = source.match(/\b(?:CONNECTORY_[A-Z]+(?:_[A-Z]+)*|DATABASE_URL|REDIS_URL|NODE_ENV)\b/g) ?? [];
  return [...new Set(names)].sort();
}

/** What is read from the environment, by the files that read it. */
const variables = variablesIn(
  [
    'libs/platform/src/config/settings.ts',
    'apps/api/src/config.ts',
    'apps/worker/src/config.ts',
    'apps/cli/src/config.ts',
    'apps/portal/server.mjs',
    'apps/portal/src/server/config.ts',
    'migrations/src/migrate-command.ts',
    'tools/start/src/settings.ts',
  ]
    .map(text)
    .join('\n'),
  // Only in test builds.
).filter((name) => name !== 'CONNECTORY_FAULT_POINT');

describe('the configuration that is written down', () => {
  it('is the one that is read: README.md', () => {
    const rows = text('README.md').match(/^\| `[A-Z_]+`/gm) ?? [];
    expect(variablesIn(rows.join('\n'))).toEqual(variables);
  });

  it('is the one that is read: .env.example', () => {
    const rows = text('.env.example').match(/^#?[A-Z_]+=/gm) ?? [];
    const names = variablesIn(rows.join('\n'));
    // Docker Compose makes the login itself, with this password.
    expect(names.filter((name) => name !== 'CONNECTORY_SERVICE_PASSWORD')).toEqual(
      variables.filter((name) => name !== 'CONNECTORY_SERVICE_LOGIN'),
    );
  });

  it('holds every variable that docker-compose.yml takes from it', () => {
    const taken = [...text('docker-compose.yml').matchAll(/\$\{([A-Z_]+)[:?}-]/g)].map(([, name]) => name);
    const rows = (text('.env.example').match(/^#?[A-Z_]+=/gm) ?? []).map((row) => row.replace(/[#=]/g, ''));
    expect(rows).toEqual(expect.arrayContaining([...new Set(taken)]));
  });
});
