import { connect } from 'node:net';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startRedis, type Redis } from './start-redis.js';

let redis: Redis;
beforeAll(async () => {
  redis = await startRedis();
});
afterAll(() => redis.stop());

async function say(command: string): Promise<string> {
  const socket = connect(Number(new URL(redis.url).port), '127.0.0.1');
  socket.write(`${command}\r\n`);
  const [answer] = (await once(socket, 'data')) as [Buffer];
  socket.destroy();
  return answer.toString().trim();
}

it('answers and forgets on flush', async () => {
  expect(await say('SET kept 42')).toBe('+OK');
  expect(await say('EXISTS kept')).toBe(':1');
  await redis.flush();
  expect(await say('EXISTS kept')).toBe(':0');
});

it('comes back empty on the same address after a kill', async () => {
  await say('SET kept 42');
  await redis.kill('SIGKILL');
  await expect(say('PING')).rejects.toThrow('ECONNREFUSED');
  await redis.restart();
  expect(await say('EXISTS kept')).toBe(':0');
});
