import { ProblemError } from '@connectory/platform';
import type { FastifyReply } from 'fastify';
import { beforeEach, expect, it } from 'vitest';
import { Attempts } from './attempts.js';

let attempts: Attempts;
let headers: Record<string, unknown>;
const reply = {
  header: (name: string, value: unknown) => (headers[name] = value),
} as unknown as FastifyReply;
beforeEach(() => {
  attempts = new Attempts();
  headers = {};
});

const wrong = () => Promise.reject(new ProblemError('auth/invalid-credentials', 'Wrong.'));
const right = () => Promise.resolve('in');
const outage = () => Promise.reject(new Error('The database is away'));
const attempt = (how: () => Promise<string>, subject = 'ann@example.com', address = '192.0.2.1') =>
  attempts
    .run({ address, subject }, reply, how)
    .catch((error: unknown) => (error instanceof ProblemError ? error.code : 'failed'));
const fail = async (times: number, subject?: string, address?: string) => {
  for (let time = 0; time < times; time += 1) await attempt(wrong, subject, address);
};

it('lets nobody in after ten failures, not even with the right password', async () => {
  await fail(10);
  expect(await attempt(right)).toBe('request/too-many');
  expect(Number(headers['retry-after'])).toBeGreaterThan(800);
  expect(Number(headers['retry-after'])).toBeLessThanOrEqual(900);
});

it('asks nothing of the password then', async () => {
  await fail(10);
  let asked = false;
  await attempt(async () => {
    asked = true;
    return 'in';
  });
  expect(asked).toBe(false);
});

it('leaves others alone: another subject, another address', async () => {
  await fail(10);
  expect(await attempt(right, 'bob@example.com')).toBe('in');
  expect(await attempt(right, 'ann@example.com', '192.0.2.2')).toBe('in');
});

it('forgets the failures with a success', async () => {
  await fail(9);
  expect(await attempt(right)).toBe('in');
  await fail(9);
  expect(await attempt(right)).toBe('in');
});

it('counts attempts that go on at the same time', async () => {
  const outcomes = await Promise.all(Array.from({ length: 12 }, () => attempt(wrong)));
  expect(outcomes.filter((outcome) => outcome === 'request/too-many')).toHaveLength(2);
});

it('does not count what was no fault of the caller', async () => {
  for (let time = 0; time < 30; time += 1) expect(await attempt(outage)).toBe('failed');
  expect(await attempt(right)).toBe('in');
});

it('stops an address that tries many subjects', async () => {
  for (let subject = 0; subject < 100; subject += 1) await attempt(wrong, `user${subject}@example.com`);
  expect(await attempt(right, 'one-more@example.com')).toBe('request/too-many');
});
