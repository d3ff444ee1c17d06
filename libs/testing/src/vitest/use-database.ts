import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, inject } from 'vitest';
import { createDatabase, dropDatabase } from '../postgres/create-database.js';
import type { PostgresUrls } from '../postgres/start-postgres.js';

declare module 'vitest' {
  interface ProvidedContext {
    postgres: PostgresUrls;
  }
}

/**
 * Gives the calling test file a fresh, migrated database of its own; call it at the top level of the file or of a
 * `describe`. The urls can be read in hooks and tests. After the last test the database goes, and that fails if a pool
 * was left open.
 */
export function useDatabase(): PostgresUrls {
  const name = `test_${randomBytes(8).toString('hex')}`;
  let database: PostgresUrls | undefined;
  beforeAll(async () => {
    database = await createDatabase(inject('postgres'), name);
  });
  afterAll(async () => {
    await dropDatabase(inject('postgres'), name);
  });
  const opened = () => {
    if (!database) throw new Error('The database is there only inside hooks and tests');
    return database;
  };
  return {
    get ownerUrl() {
      return opened().ownerUrl;
    },
    get serviceUrl() {
      return opened().serviceUrl;
    },
  };
}
