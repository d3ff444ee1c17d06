import { randomBytes } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPostgres, type Postgres } from './start-postgres.js';

async function query(url: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}

describe('startPostgres', () => {
  let postgres: Postgres;
  beforeAll(async () => {
    postgres = await startPostgres();
  });
  afterAll(() => postgres.stop());

  it('offers an owner and a service login that is no superuser', async () => {
    const who = 'SELECT current_user AS login, rolsuper FROM pg_roles WHERE rolname = current_user';
    expect(await query(postgres.ownerUrl, who)).toEqual([{ login: 'connectory', rolsuper: true }]);
    expect(await query(postgres.serviceUrl, who)).toEqual([{ login: 'connectory_service', rolsuper: false }]);
  });

  it('asks for the password', async () => {
    const url = new URL(postgres.ownerUrl);
    url.password = 'guess';
    await expect(query(url.href, 'SELECT 1')).rejects.toThrow('password authentication failed');
  });

  it('comes back with its data after a kill', async () => {
    await query(postgres.ownerUrl, 'CREATE TABLE kept AS SELECT 42 AS n');
    await postgres.kill('SIGKILL');
    await expect(query(postgres.ownerUrl, 'SELECT 1')).rejects.toThrow('ECONNREFUSED');
    await postgres.restart();
    expect(await query(postgres.ownerUrl, 'SELECT n FROM kept')).toEqual([{ n: 42 }]);
  });
});

it('keeps a cluster in the directory that it is given', async () => {
  const parent = join(tmpdir(), `connectory-kept-${randomBytes(6).toString('hex')}`);
  await mkdir(parent);
  try {
    const first = await startPostgres({ directory: join(parent, 'data') });
    await query(first.ownerUrl, 'CREATE TABLE kept AS SELECT 42 AS n');
    await first.stop();
    const second = await startPostgres({ directory: join(parent, 'data') });
    const rows = await query(second.ownerUrl, 'SELECT n FROM kept');
    await second.stop();
    expect(rows).toEqual([{ n: 42 }]);
  } finally {
    await rm(parent, { recursive: true });
  }
});
