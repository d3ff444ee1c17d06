import { poolConfig } from '@connectory/platform';
import { startPostgres, type Postgres } from '@connectory/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrateQueueSchema } from './migrate-queue-schema.js';

describe('migrateQueueSchema', () => {
  let postgres: Postgres;
  let owner: pg.Client;
  beforeAll(async () => {
    postgres = await startPostgres();
    owner = new pg.Client({ connectionString: postgres.ownerUrl });
    await owner.connect();
    await owner.query('CREATE ROLE connectory_queue NOLOGIN; GRANT connectory_queue TO connectory_service');
  });
  afterAll(async () => {
    await owner.end();
    await postgres.stop();
  });

  it('may run again and again', async () => {
    await migrateQueueSchema(owner);
    await migrateQueueSchema(owner);
    const { rows } = await owner.query('SELECT 1 FROM queue.migration WHERE version = 1');
    expect(rows).toHaveLength(1);
  });

  it.each([
    'CREATE TABLE queue.mine (id int)',
    'DROP TABLE queue.job',
    "INSERT INTO queue.migration VALUES (999, 'mine', 99, now())",
  ])('lets the role of the queue not do: %s', async (statement) => {
    const settings = {
      url: postgres.serviceUrl,
      role: 'connectory_queue',
      searchPath: 'queue',
      max: 1,
    } as const;
    const client = new pg.Client(poolConfig(settings));
    await client.connect();
    await expect(client.query(statement)).rejects.toThrow(/permission denied|must be owner/);
    await client.end();
  });
});
