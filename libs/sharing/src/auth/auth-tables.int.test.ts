import { createPool } from '@connectory/platform';
import { useDatabase } from '@connectory/testing/vitest';
import { getMigrations } from 'better-auth/db/migration';
import pg from 'pg';
import { expect, it } from 'vitest';
import { logger, publicUrl, secret } from '../testing/use-accounts.js';
import { createAuth } from './create-auth.js';

const database = useDatabase();

it('leaves better-auth nothing to add to our tables', async () => {
  const pool = new pg.Pool({ connectionString: database.ownerUrl, options: '-c search_path=auth' });
  try {
    const { options } = createAuth(pool, { publicUrl, secret, logger });
    const plan = await getMigrations(options);
    expect(plan.toBeCreated).toEqual([]);
    expect(plan.toBeAdded).toEqual([]);
    expect(plan.toBeAddedIndexes).toEqual([]);
    expect(plan.unsafeChanges).toEqual([]);
    expect(plan.schemaProblems).toEqual([]);
  } finally {
    await pool.end();
  }
});

it('keeps the role of accounts from owning anything and from reading other schemas', async () => {
  const pool = createPool({ url: database.serviceUrl, role: 'connectory_auth', searchPath: 'auth', max: 1 });
  try {
    const owned = await pool.query(
      "SELECT relname FROM pg_class WHERE relowner = 'connectory_auth'::regrole",
    );
    expect(owned.rows).toEqual([]);
    await expect(pool.query('SELECT * FROM connectory.connector')).rejects.toThrow('permission denied');
    await expect(pool.query('DROP TABLE "user" CASCADE')).rejects.toThrow('must be owner');
  } finally {
    await pool.end();
  }
});
