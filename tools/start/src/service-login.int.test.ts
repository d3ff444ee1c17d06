import { startPostgres, type Postgres } from '@connectory/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureServiceLogin, serviceLoginOf, withLogin } from './service-login.js';

const login = serviceLoginOf('1a2b');

let postgres: Postgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.stop());

async function ask<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('ensureServiceLogin', () => {
  it('makes a login that works, owns nothing and may do nothing by itself', async () => {
    const url = await ensureServiceLogin(postgres.ownerUrl, login, 'first password');
    const sql =
      'SELECT rolsuper, rolcreaterole, rolcreatedb, rolbypassrls, rolinherit FROM pg_roles WHERE rolname = current_user';
    expect(await ask(url, sql)).toEqual([
      { rolsuper: false, rolcreaterole: false, rolcreatedb: false, rolbypassrls: false, rolinherit: false },
    ]);
  });

  it('gives a login that is there the password of this installation', async () => {
    await ensureServiceLogin(postgres.ownerUrl, login, 'first password');
    const url = await ensureServiceLogin(postgres.ownerUrl, login, `second ' password`);
    expect(await ask(url, 'SELECT current_user')).toEqual([{ current_user: login }]);
    const old = withLogin(postgres.ownerUrl, login, 'first password');
    await expect(ask(old, 'SELECT 1')).rejects.toThrow('password authentication failed');
  });

  it('leaves the login of another installation alone', async () => {
    const other = await ensureServiceLogin(postgres.ownerUrl, serviceLoginOf('3c4d'), 'its password');
    await ensureServiceLogin(postgres.ownerUrl, login, 'our password');
    expect(await ask(other, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('says what to do if the owner may not create roles', async () => {
    await ask(postgres.ownerUrl, `CREATE ROLE plain LOGIN PASSWORD 'plain'`);
    const plain = withLogin(postgres.ownerUrl, 'plain', 'plain');
    await expect(ensureServiceLogin(plain, login, 'any')).rejects.toThrow('CONNECTORY_SERVICE_URL');
  });

  it('says that the database cannot be reached, without the password', async () => {
    const url = 'postgres://owner:hidden-password@127.0.0.1:1/connectory';
    const failure: unknown = await ensureServiceLogin(url, login, 'any').catch((error: unknown) => error);
    expect(String(failure)).toMatch(/^Error: DATABASE_URL cannot be reached/);
    expect(String(failure)).not.toContain('hidden-password');
  });
});
