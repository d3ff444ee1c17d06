import pg from 'pg';
import { expect, it } from 'vitest';
import { useDatabase } from './use-database.js';

const database = useDatabase();

it('gives a migrated database of its own', async () => {
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string; migrated: boolean }>(
      "SELECT current_database() AS name, to_regnamespace('connectory') IS NOT NULL AS migrated",
    );
    expect(rows).toEqual([{ name: expect.stringMatching(/^test_/), migrated: true }]);
  } finally {
    await client.end();
  }
});
