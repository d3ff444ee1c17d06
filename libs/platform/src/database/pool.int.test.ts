import { useDatabase } from '@connectory/testing/vitest';
import pg from 'pg';
import { expect, it } from 'vitest';
import { createPool } from './pool.js';

const database = useDatabase();

async function ask(url: string, query: string): Promise<unknown> {
  const pool = createPool({ url, role: 'connectory_app', searchPath: 'connectory', max: 1 });
  try {
    return (await pool.query<{ answer: unknown }>(`SELECT ${query} AS answer`)).rows[0]?.answer;
  } finally {
    await pool.end();
  }
}

it.each(['-c statement_timeout=5000', '-c role=connectory_system', '-c search_path=auth'])(
  'acts in its role, whatever the URL asks for: %s',
  async (options) => {
    const url = new URL(database.serviceUrl);
    url.searchParams.set('options', options);
    expect(await ask(url.href, 'current_user')).toBe('connectory_app');
    expect(await ask(url.href, `current_setting('search_path')`)).toBe('connectory');
  },
);

it('keeps the options of the URL that have nothing to do with it', async () => {
  const url = new URL(database.serviceUrl);
  url.searchParams.set('options', '-c statement_timeout=5000');
  expect(await ask(url.href, `current_setting('statement_timeout')`)).toBe('5s');
});

it('outlives the loss of a connection that somebody holds', async () => {
  const [pool, owner] = [
    createPool({ url: database.serviceUrl, role: 'connectory_app', searchPath: 'connectory', max: 1 }),
    new pg.Client({ connectionString: database.ownerUrl }),
  ];
  await owner.connect();
  const held = await pool.connect();
  const { rows } = await held.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  const gone = new Promise((resolve) => held.once('end', resolve));
  await owner.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid]);
  await gone;
  await expect(held.query('SELECT 1')).rejects.toThrow();
  held.release(true);
  await Promise.all([pool.end(), owner.end()]);
});

it.each(['connectory.registration', 'auth."user"'])(
  'gives a connection that took no role nothing of %s',
  async (table) => {
    const client = new pg.Client({ connectionString: database.serviceUrl });
    await client.connect();
    try {
      await expect(client.query(`SELECT count(*) FROM ${table}`)).rejects.toThrow('permission denied');
    } finally {
      await client.end();
    }
  },
);
