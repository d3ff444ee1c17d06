import { randomUUID } from 'node:crypto';
import { defineJob, runImportLane, runRegistration, type JobContract } from '@connectory/contracts';
import { createLogger, ProblemError, workContext } from '@connectory/platform';
import type { Worker } from 'bullmq';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openWorker } from './backend.js';
import { createQueue, type Queue } from './create-queue.js';
import type { Handlers } from './handler.js';
import { NonRetryableError } from './non-retryable-error.js';
import { postgresStorage, redisStorage, type Storage } from './both-storages.test.js';

const patience = { timeout: 30_000 };

/** A job of its own for each test, with a policy short enough to wait for. */
function makeJob(policy: Partial<JobContract['policy']> = {}) {
  return defineJob({
    name: `test.${randomUUID()}`,
    payload: z.strictObject({ id: z.string().min(1), requestId: z.string() }),
    key: ({ id }) => `test_${id}`,
    policy: { attempts: 3, backoffMs: 50, concurrency: 2, lockMs: 1_000, ...policy },
  });
}

/** A promise to hold a handler with. */
function makeGate() {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

describe.each([
  { name: 'redis', start: redisStorage },
  { name: 'postgres', start: postgresStorage },
])('the queue on $name', ({ start }) => {
  let storage: Storage;
  const queues: Queue[] = [];
  const lines: string[] = [];

  beforeAll(async () => {
    storage = await start();
  });
  afterEach(async () => {
    await Promise.all(queues.splice(0).map((queue) => queue.close()));
    lines.length = 0;
  });
  afterAll(() => storage.stop());

  function open(): Queue {
    const logger = createLogger({ name: 'test', level: 'info' }, { write: (line) => lines.push(line) });
    const queue = createQueue({ backend: storage.backend, logger });
    queues.push(queue);
    return queue;
  }

  it('delivers what was enqueued, in the context of its request', async () => {
    const [queue, job] = [open(), makeJob()];
    const seen: unknown[] = [];
    await queue.process(job, async (payload, { attempt, isLast }) => {
      seen.push({ payload, attempt, isLast, context: workContext() });
    });
    await queue.enqueue(job, { id: 'a', requestId: 'request-1' });
    await expect
      .poll(() => seen, patience)
      .toEqual([
        {
          payload: { id: 'a', requestId: 'request-1' },
          attempt: 1,
          isLast: false,
          context: { requestId: 'request-1', job: job.name },
        },
      ]);
  });

  it('delivers across two processes of the service', async () => {
    const [api, worker, job] = [open(), open(), makeJob()];
    const seen: string[] = [];
    await api.enqueue(job, { id: 'before', requestId: 'r' });
    await worker.process(job, async ({ id }) => void seen.push(id));
    await api.enqueue(job, { id: 'after', requestId: 'r' });
    await expect.poll(() => seen.toSorted(), patience).toEqual(['after', 'before']);
  });

  it('takes the same key twice as one job while it waits or is worked on', async () => {
    const [queue, job, gate] = [open(), makeJob(), makeGate()];
    const seen: string[] = [];
    await queue.enqueue(job, { id: 'same', requestId: 'first' });
    await queue.enqueue(job, { id: 'same', requestId: 'second' });
    await queue.process(job, async ({ id, requestId }) => {
      seen.push(requestId);
      if (id === 'same') await gate.opened;
    });
    await expect.poll(() => seen, patience).toEqual(['first']);
    await queue.enqueue(job, { id: 'same', requestId: 'third' });
    gate.open();
    await queue.enqueue(job, { id: 'other', requestId: 'fourth' });
    await expect.poll(() => seen, patience).toEqual(['first', 'fourth']);
    await expect.poll(storage.contents, patience).not.toContain('test_same');
  });

  it('runs the same key again once it has ended, well or not', async () => {
    const [queue, job] = [open(), makeJob({ attempts: 1 })];
    const seen: string[] = [];
    await queue.process(job, async ({ requestId }) => {
      seen.push(requestId);
      if (requestId === 'fails') throw new Error('on purpose');
    });
    for (const requestId of ['works', 'fails', 'works again']) {
      await queue.enqueue(job, { id: 'same', requestId });
      await expect.poll(() => seen.at(-1), patience).toBe(requestId);
      await expect.poll(storage.contents, patience).not.toContain('test_same');
    }
  });

  it('tries again with growing pauses, and says how often it has tried', async () => {
    const [queue, job] = [open(), makeJob({ attempts: 3 })];
    const attempts: unknown[] = [];
    await queue.process(job, async (_payload, { attempt, isLast }) => {
      attempts.push([attempt, isLast]);
      if (attempt < 3) throw new Error('not yet');
    });
    await queue.enqueue(job, { id: 'a', requestId: 'r' });
    await expect
      .poll(() => attempts, patience)
      .toEqual([
        [1, false],
        [2, false],
        [3, true],
      ]);
    await expect.poll(storage.contents, patience).not.toContain(job.name);
    expect(lines.filter((line) => line.includes('will be tried again'))).toHaveLength(2);
    expect(lines.filter((line) => line.includes('failed for good'))).toHaveLength(0);
  });

  it('gives up after the last attempt and says so', async () => {
    const [queue, job] = [open(), makeJob({ attempts: 2 })];
    let deliveries = 0;
    await queue.process(job, async () => {
      deliveries += 1;
      throw new Error('never');
    });
    await queue.enqueue(job, { id: 'a', requestId: 'r' });
    await expect
      .poll(() => lines.filter((line) => line.includes('failed for good')), patience)
      .toHaveLength(1);
    expect(deliveries).toBe(2);
    expect(await storage.contents()).not.toContain(job.name);
  });

  it.each([
    ['a problem of the request', new ProblemError('registration/not-found', 'It is gone')],
    ['an error that says so', new NonRetryableError('No use')],
  ])('does not try again after %s', async (_what, error) => {
    const [queue, job] = [open(), makeJob({ attempts: 5 })];
    let deliveries = 0;
    await queue.process(job, async () => {
      deliveries += 1;
      throw error;
    });
    await queue.enqueue(job, { id: 'a', requestId: 'r' });
    await expect
      .poll(() => lines.filter((line) => line.includes('failed for good')), patience)
      .toHaveLength(1);
    expect(deliveries).toBe(1);
    expect(lines.join('')).toContain(error.message);
  });

  it('tries again after a problem of the server', async () => {
    const [queue, job] = [open(), makeJob({ attempts: 2 })];
    let deliveries = 0;
    await queue.process(job, async () => {
      deliveries += 1;
      if (deliveries === 1) throw new ProblemError('server/unavailable', 'The database is away');
    });
    await queue.enqueue(job, { id: 'a', requestId: 'r' });
    await expect.poll(() => deliveries, patience).toBe(2);
  });

  it('refuses a payload that is not as the contract says, without its values, on both sides', async () => {
    const [queue, job] = [open(), makeJob()];
    await expect(queue.enqueue(job, { id: '', requestId: 'secret-value' })).rejects.toThrow(
      `The payload of ${job.name} is not valid at /id (too_small)`,
    );
    const seen: unknown[] = [];
    await queue.process(job, async (payload) => void seen.push(payload));
    const { payload: _, ...rest } = job;
    const lax = { ...rest, payload: z.looseObject({ id: z.string() }), key: () => 'test_lax' };
    await queue.enqueue(lax, { id: 'a', document: 'secret-value' });
    await expect
      .poll(() => lines.filter((line) => line.includes('failed for good')), patience)
      .toHaveLength(1);
    expect(seen).toEqual([]);
    expect(lines.join('')).not.toContain('secret-value');
  });

  it('refuses a key that BullMQ would take for a path', async () => {
    const [queue, job] = [open(), { ...makeJob(), key: () => 'a:b' }];
    await expect(queue.enqueue(job, { id: 'a', requestId: 'r' })).rejects.toThrow(
      'must not be empty or contain ":"',
    );
  });

  it('works on as many at once as the policy says, and no more', async () => {
    const [queue, job, gate] = [open(), makeJob({ concurrency: 2 }), makeGate()];
    let [running, most, ended] = [0, 0, 0];
    await queue.process(job, async () => {
      running += 1;
      most = Math.max(most, running);
      await gate.opened;
      running -= 1;
      ended += 1;
    });
    for (const id of ['a', 'b', 'c', 'd']) await queue.enqueue(job, { id, requestId: 'r' });
    await expect.poll(() => running, patience).toBe(2);
    gate.open();
    await expect.poll(() => ended, patience).toBe(4);
    expect(most).toBe(2);
  });

  it('waits with a job that is asked for later', async () => {
    const [queue, job] = [open(), makeJob()];
    const seen: string[] = [];
    await queue.process(job, async ({ id }) => void seen.push(id));
    await queue.enqueue(job, { id: 'later', requestId: 'r' }, { delayMs: 700 });
    await queue.enqueue(job, { id: 'now', requestId: 'r' });
    await expect.poll(() => seen, patience).toEqual(['now', 'later']);
  });

  it('runs a job by the clock, once for all processes, and again after a wipe', async () => {
    const [first, second, job] = [open(), open(), makeJob({ everyMs: 500 })];
    const clock = { ...job, payload: z.strictObject({}), key: () => 'test_clock' };
    let [running, most, runs] = [0, 0, 0];
    for (const queue of [first, second]) {
      await queue.process(clock, async () => {
        running += 1;
        most = Math.max(most, running);
        await new Promise((resolve) => setImmediate(resolve));
        running -= 1;
        runs += 1;
      });
      await queue.schedule(clock, {});
    }
    await expect.poll(() => runs, patience).toBeGreaterThanOrEqual(3);
    expect(most).toBe(1);
    await storage.wipe();
    const before = runs;
    await expect.poll(() => runs, patience).toBeGreaterThan(before + 1);
  });

  it('delivers the job of a dead worker to another one', async () => {
    const [queue, job] = [open(), makeJob()];
    await queue.enqueue(job, { id: 'orphan', requestId: 'r' });
    // What a killed worker leaves behind: a job that it has taken and a lock that nobody renews.
    const dead = openWorker(storage.backend, job.name, {
      processor: null,
      limits: { lockDuration: job.policy.lockMs },
      listeners: {
        error: () => undefined,
        stalled: () => undefined,
        failed: () => undefined,
        lockRenewalFailed: () => undefined,
      },
      leaving: new AbortController().signal,
    }) as Worker;
    expect((await dead.getNextJob('token'))?.id).toBe('test_orphan');
    await dead.close(true);

    const seen: string[] = [];
    await queue.enqueue(job, { id: 'orphan', requestId: 'ignored while the lock holds' });
    await queue.process(job, async ({ requestId }) => void seen.push(requestId));
    await expect.poll(() => seen, patience).toEqual(['r']);
    expect(lines.join('')).toContain('A worker fell silent');
  });

  it('keeps a job longer than its lock while its worker lives', async () => {
    const [queue, job] = [open(), makeJob({ lockMs: 1_000 })];
    let deliveries = 0;
    const done = makeGate();
    await queue.process(job, async () => {
      deliveries += 1;
      await new Promise((resolve) => setTimeout(resolve, 3_500));
      done.open();
    });
    await queue.enqueue(job, { id: 'long', requestId: 'r' });
    await done.opened;
    await expect.poll(storage.contents, patience).not.toContain('test_long');
    expect(deliveries).toBe(1);
  });

  it('goes on after the storage was wiped', async () => {
    const [queue, job] = [open(), makeJob()];
    const seen: string[] = [];
    await queue.process(job, async ({ requestId }) => void seen.push(requestId));
    await queue.enqueue(job, { id: 'same', requestId: 'before' });
    await expect.poll(() => seen, patience).toEqual(['before']);
    await storage.wipe();
    await queue.enqueue(job, { id: 'same', requestId: 'after' });
    await expect.poll(() => seen, patience).toEqual(['before', 'after']);
  });

  it('fails at once while the storage is away, and goes on when it is back', async () => {
    const [queue, job, gate, started] = [open(), makeJob(), makeGate(), makeGate()];
    const seen: string[] = [];
    await queue.process(job, async ({ requestId }) => {
      started.open();
      if (requestId === 'during') await gate.opened;
      seen.push(requestId);
    });
    await queue.ping();
    await queue.enqueue(job, { id: 'held', requestId: 'during' });
    await started.opened;
    await storage.kill();
    await expect(queue.ping()).rejects.toThrow();
    await expect(queue.enqueue(job, { id: 'a', requestId: 'lost' })).rejects.toThrow();
    await storage.restart();
    gate.open();
    await expect
      .poll(
        () =>
          queue.ping().then(
            () => 'up',
            () => 'down',
          ),
        patience,
      )
      .toBe('up');
    await queue.enqueue(job, { id: 'b', requestId: 'after' });
    await expect.poll(() => seen, patience).toEqual(expect.arrayContaining(['during', 'after']));
    // The key of the job that was cut off must come free: by its end, or by a second delivery after the lock.
    await expect.poll(storage.contents, patience).not.toContain('test_held');
    expect(lines.join('')).toContain('The queue has trouble with its storage');
  });

  it('starts anew after a first try without a storage', async () => {
    const [queue, job] = [open(), makeJob()];
    await storage.kill();
    await expect(queue.enqueue(job, { id: 'a', requestId: 'lost' })).rejects.toThrow();
    await storage.restart();
    const tryAgain = () =>
      queue.enqueue(job, { id: 'a', requestId: 'kept' }).then(
        () => 'kept',
        () => 'lost',
      );
    await expect.poll(tryAgain, patience).toBe('kept');
    expect(await storage.contents()).toContain('test_a');
  });

  it('closes although the storage is away', async () => {
    const [queue, job] = [open(), makeJob({ everyMs: 60_000 })];
    await queue.process(job, async () => undefined);
    await queue.schedule(job, { id: 'clock', requestId: 'r' });
    await storage.kill();
    await queue.close();
    await storage.restart();
  });

  it('works on every job of the catalogue', async () => {
    const queue = open();
    const seen = new Set<string>();
    const handlers = {
      'registration.run': async ({ registrationId }) => void seen.add(registrationId),
      'import.run': async ({ importId }) => void seen.add(importId),
      'connector.sync-due': async () => void seen.add('sync'),
      'registration.sweep': async () => void seen.add('sweep'),
    } satisfies Handlers;
    await queue.processAll(handlers);
    const [registrationId, importId] = [randomUUID(), randomUUID()];
    await queue.enqueue(runRegistration, { registrationId, organizationId: 'o', requestId: 'r' });
    const lane = { importId, organizationId: 'o', lane: 0, turn: 0, requestId: 'r' };
    await queue.enqueue(runImportLane, lane);
    await expect
      .poll(() => [...seen].toSorted(), patience)
      .toEqual([registrationId, importId, 'sweep', 'sync'].toSorted());
  });

  it('drains on close and lets go of every connection', async () => {
    const [queue, job, gate, started] = [open(), makeJob(), makeGate(), makeGate()];
    let ended = false;
    await queue.process(job, async () => {
      started.open();
      await gate.opened;
      ended = true;
    });
    await queue.enqueue(job, { id: 'a', requestId: 'r' });
    await queue.ping();
    await started.opened;
    expect(await storage.connections()).toBeGreaterThan(0);
    const closed = queue.close().then(() => ended);
    gate.open();
    expect(await closed).toBe(true);
    await expect.poll(storage.connections, patience).toBe(0);
  });
});
