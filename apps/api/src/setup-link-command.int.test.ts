import { createPool } from '@connectory/platform';
import { useDatabase } from '@connectory/testing/vitest';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const database = useDatabase();

beforeEach(() => {
  vi.stubEnv('DATABASE_URL', database.serviceUrl);
  vi.stubEnv('CONNECTORY_PUBLIC_URL', 'https://connectory.example.com/');
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

async function runCommand(): Promise<{ stdout: string; stderr: string }> {
  const printed = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    vi.spyOn(process[stream], 'write').mockImplementation((text) => {
      printed[stream] += String(text);
      return true;
    });
  }
  vi.resetModules();
  await import('./setup-link-command.js');
  vi.restoreAllMocks();
  return printed;
}

async function query<Row extends object>(sql: string): Promise<Row[]> {
  const pool = createPool({ url: database.serviceUrl, role: 'connectory_auth', searchPath: 'auth', max: 1 });
  try {
    return (await pool.query<Row>(sql)).rows;
  } finally {
    await pool.end();
  }
}

it('prints one link, and keeps of it only a hash', async () => {
  const { stdout, stderr } = await runCommand();
  const link = /^https:\/\/connectory\.example\.com\/setup#token=([\w-]{43})\n$/.exec(stdout);
  expect(link).not.toBeNull();
  expect(stderr).toBe('');
  const kept = await query<{ hash: string }>('SELECT hash FROM setup_token');
  expect(kept).toEqual([{ hash: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
  expect(kept[0]?.hash).not.toContain(link?.[1]);
});

it('prints nothing but a note once set-up is done', async () => {
  await query(
    `INSERT INTO organization (id, name, slug, "createdAt") VALUES ('acme', 'Acme', 'acme', now())`,
  );
  expect(await runCommand()).toEqual({
    stdout: '',
    stderr: 'Connectory is set up already; no link is needed.\n',
  });
});
