import { useDatabase } from '@connectory/testing/vitest';
import pg from 'pg';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createLogger } from '../logging/logger.js';
import { listen, type Notifications } from './notifications.js';

const database = useDatabase();
const logger = createLogger({ name: 'test', level: 'silent' });
let owner: pg.Client;
let notifications: Notifications;
let heard: (string | null)[];

beforeEach(async () => {
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  heard = [];
  notifications = listen({ url: database.serviceUrl, channel: 'test_channel', logger });
  notifications.subscribe((payload) => heard.push(payload));
  await expect.poll(() => heard).toEqual([null]);
});
afterEach(async () => {
  await notifications.close();
  await owner.end();
});

it('hears what is told when it is committed', async () => {
  await owner.query('BEGIN');
  await owner.query(`NOTIFY test_channel, 'one'`);
  await owner.query('ROLLBACK');
  await owner.query(`NOTIFY test_channel, 'two'`);
  await expect.poll(() => heard).toEqual([null, 'two']);
});

it('listens again after its connection was lost, and says that it may have missed something', async () => {
  await owner.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%' AND datname = current_database()`,
  );
  await expect.poll(() => heard, { timeout: 10_000 }).toEqual([null, null]);
  await owner.query(`NOTIFY test_channel, 'again'`);
  await expect.poll(() => heard).toEqual([null, null, 'again']);
});

it('tells nobody who has left', async () => {
  const others: (string | null)[] = [];
  notifications.subscribe((payload) => others.push(payload))();
  await owner.query(`NOTIFY test_channel, 'three'`);
  await expect.poll(() => heard).toContain('three');
  expect(others).toEqual([]);
});
