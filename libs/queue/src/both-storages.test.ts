// Ends in `.test.ts` to stay out of the build; holds no tests of its own.
import { emptySchema, startPostgres, startRedis } from '@connectory/testing';
import { Redis } from 'ioredis';
import pg from 'pg';
import type { QueueBackend } from './backend.js';
import { migrateQueueSchema } from './migrate-queue-schema.js';

/** A real storage for the suite that runs on both. */
export interface Storage {
  readonly backend: QueueBackend;
  /** Forgets every job and schedule under the feet of those connected. */
  wipe(): Promise<void>;
  kill(): Promise<void>;
  restart(): Promise<void>;
  stop(): Promise<void>;
  /** How many connections the queues hold at this moment. */
  connections(): Promise<number>;
  /** Everything that is kept, as text. */
  contents(): Promise<string>;
}

export async function redisStorage(): Promise<Storage> {
  const redis = await startRedis();
  async function ask<Result>(work: (client: Redis) => Promise<Result>): Promise<Result> {
    const client = new Redis(redis.url, { connectionName: 'onlooker' });
    try {
      return await work(client);
    } finally {
      client.disconnect();
    }
  }
  return {
    backend: { type: 'redis', url: redis.url },
    wipe: redis.flush,
    kill: () => redis.kill('SIGKILL'),
    restart: redis.restart,
    stop: redis.stop,
    connections: () =>
      ask(async (client) => {
        const list = (await client.call('CLIENT', 'LIST')) as string;
        return list.split('\n').filter((line) => line !== '' && !line.includes('name=onlooker')).length;
      }),
    contents: () =>
      ask(async (client) => {
        const keys = await client.keys('*');
        const hashes = await Promise.all(
          keys.map(async (key) => ((await client.type(key)) === 'hash' ? client.hgetall(key) : {})),
        );
        return JSON.stringify(hashes);
      }),
  };
}

export async function postgresStorage(): Promise<Storage> {
  const postgres = await startPostgres();
  async function ask<Result>(work: (client: pg.Client) => Promise<Result>): Promise<Result> {
    const client = new pg.Client({ connectionString: postgres.ownerUrl });
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  }
  await ask(async (client) => {
    await client.query('CREATE ROLE connectory_queue NOLOGIN; GRANT connectory_queue TO connectory_service');
    await migrateQueueSchema(client);
  });
  return {
    backend: { type: 'postgres', url: postgres.serviceUrl },
    wipe: () => emptySchema(postgres.ownerUrl, 'queue', ['migration']),
    kill: () => postgres.kill('SIGKILL'),
    restart: postgres.restart,
    stop: postgres.stop,
    connections: () =>
      ask(async (client) => {
        const { rows } = await client.query<{ count: number }>(
          "SELECT count(*)::int FROM pg_stat_activity WHERE usename = 'connectory_service'",
        );
        return rows[0]?.count ?? -1;
      }),
    contents: () =>
      ask(async (client) => JSON.stringify((await client.query('SELECT * FROM queue.job')).rows)),
  };
}
