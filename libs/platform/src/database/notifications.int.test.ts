import { useDatabase } from '@connectory/testing/vitest';
import { once } from 'node:events';
import { createConnection, createServer, type AddressInfo } from 'node:net';
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

it('takes another connection when its own has died in silence', async () => {
  const target = new URL(database.serviceUrl);
  let isSilent = false;
  const proxy = createServer((near) => {
    const far = createConnection(Number(target.port || 5432), target.hostname);
    const wasSilent = isSilent;
    // Nothing goes through any more and nobody is told, as behind a router that forgot the connection.
    near.on('data', (data) => (isSilent && !wasSilent ? undefined : far.write(data)));
    far.on('data', (data) => (isSilent && !wasSilent ? undefined : near.write(data)));
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      one.on('close', () => other.destroy());
      one.on('error', () => other.destroy());
    }
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  const url = new URL(database.serviceUrl);
  url.hostname = '127.0.0.1';
  url.port = String((proxy.address() as AddressInfo).port);
  const told: (string | null)[] = [];
  const proxied = listen({
    url: url.href,
    channel: 'test_channel',
    logger,
    heartbeatMs: 100,
    answerMs: 500,
  });
  try {
    proxied.subscribe((payload) => told.push(payload));
    await expect.poll(() => told, { timeout: 10_000 }).toEqual([null]);
    isSilent = true;
    await expect.poll(() => told, { timeout: 20_000 }).toEqual([null, null]);
    await owner.query(`NOTIFY test_channel, 'back'`);
    await expect.poll(() => told, { timeout: 10_000 }).toContain('back');
  } finally {
    await proxied.close();
    proxy.close();
  }
});
