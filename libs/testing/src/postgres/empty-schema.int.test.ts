import pg from 'pg';
import { expect, it } from 'vitest';
import { useDatabase } from '../vitest/use-database.js';
import { emptySchema } from './empty-schema.js';

const database = useDatabase();

it('empties tables that others lock in another order, and keeps those that it is told to keep', async () => {
  const [owner, other] = [database.ownerUrl, database.ownerUrl].map(
    (connectionString) => new pg.Client({ connectionString }),
  ) as [pg.Client, pg.Client];
  await Promise.all([owner.connect(), other.connect()]);
  // Whoever waits is ended by the first look, so that of the two it is ours.
  await other.query(`SET deadlock_timeout = '60s'`);
  await owner.query(`CREATE SCHEMA shelf;
    CREATE TABLE shelf.a AS SELECT 1 AS n; CREATE TABLE shelf.b AS SELECT 1 AS n; CREATE TABLE shelf.kept AS SELECT 1 AS n`);
  await other.query('BEGIN; LOCK TABLE shelf.b');
  const emptied = emptySchema(database.ownerUrl, 'shelf', ['kept']);
  await expect
    .poll(async () => (await owner.query(`SELECT FROM pg_locks WHERE NOT granted`)).rowCount)
    .toBeGreaterThan(0);
  await other.query('LOCK TABLE shelf.a');
  await other.query('COMMIT');
  await emptied;
  const { rows } = await owner.query(
    `SELECT (SELECT count(*)::int FROM shelf.a) AS a, (SELECT count(*)::int FROM shelf.b) AS b,
            (SELECT count(*)::int FROM shelf.kept) AS kept`,
  );
  expect(rows).toEqual([{ a: 0, b: 0, kept: 1 }]);
  await Promise.all([owner.end(), other.end()]);
});
