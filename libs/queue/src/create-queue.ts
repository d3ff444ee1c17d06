import { jobs, type JobContract } from '@connectory/contracts';
import type { Logger } from '@connectory/platform';
import type { z } from 'zod';
import type { QueueBackend } from './backend.js';
import { startConsumer, type Consumer } from './consumer.js';
import { withDeadline } from './deadline.js';
import { createErrorReport } from './error-report.js';
import type { Delivery, Handlers } from './handler.js';
import { jobKey, parsePayload } from './job-payload.js';
import { createProducer, type Producer } from './producer.js';
import { startSchedule, type Schedule } from './schedule.js';

const closeDeadlineMs = 5_000;

export interface Queue {
  /**
   * Asks for a job. While one with the same key waits, waits for its next try, or is being worked on, this changes
   * nothing; as soon as that one has ended, well or not, the same key can be asked for again. A job whose worker died
   * counts as worked on until its lock has run out: then the queue itself delivers it again.
   *
   * @throws NonRetryableError if the payload is not as the contract says
   * @throws Error if the storage does not answer within five seconds; whoever has the work in the database may log
   *   that and go on, for the sweeper will find it
   */
  enqueue<Payload extends z.ZodType>(
    job: JobContract<string, Payload>,
    payload: z.input<Payload>,
    options?: { readonly delayMs?: number },
  ): Promise<void>;
  /**
   * Starts to work on a job. Resolves once the worker listens.
   *
   * @throws Error if PostgreSQL does not let it; a Redis that is away is waited for
   */
  process<Payload extends z.ZodType>(
    job: JobContract<string, Payload>,
    handler: (payload: z.output<Payload>, delivery: Delivery) => Promise<void>,
  ): Promise<void>;
  /** Starts to work on every job there is, and starts the schedules of those that run by the clock. */
  processAll(handlers: Handlers): Promise<void>;
  /** Lets a job run every `policy.everyMs`, once for all processes that say so. */
  schedule<Payload extends z.ZodType>(
    job: JobContract<string, Payload>,
    payload: z.input<Payload>,
  ): Promise<void>;
  /** @throws Error if the storage does not answer within five seconds */
  ping(): Promise<void>;
  /**
   * Takes no more jobs, waits for the handlers at work, then lets go of all connections, within five seconds more even
   * if the storage is away.
   */
  close(): Promise<void>;
}

/** BullMQ behind two verbs: `enqueue` and `process`. Opens no connection before it is used. */
export function createQueue({
  backend,
  logger,
  now = Date.now,
}: {
  readonly backend: QueueBackend;
  readonly logger: Logger;
  readonly now?: () => number;
}): Queue {
  const producers = new Map<string, Producer>();
  const consumers: Consumer[] = [];
  const schedules: Schedule[] = [];
  const leaving = new AbortController();
  let closed: Promise<void> | undefined;

  function producerOf(name: string, readOnly = false): Producer {
    const existing = producers.get(name);
    if (existing) return existing;
    const onError = createErrorReport(logger, name, now);
    const producer = createProducer({
      backend,
      name,
      writesMeta: !readOnly,
      onError,
      leaving: leaving.signal,
    });
    producers.set(name, producer);
    return producer;
  }

  const queue: Queue = {
    async enqueue(job, payload, { delayMs = 0 } = {}) {
      const parsed = parsePayload(job, payload);
      const { attempts, backoffMs } = job.policy;
      const options = {
        jobId: jobKey(job, parsed),
        attempts,
        backoff: { type: 'exponential', delay: backoffMs },
        delay: delayMs,
        // A job that stayed after its end would keep its key, and asking for it again would do nothing, silently.
        removeOnComplete: true,
        removeOnFail: true,
        // Traces go to the log; in the storage they would only be one more place with user data.
        stackTraceLimit: 0,
      };
      await producerOf(job.name).use((storage) => storage.add(job.name, parsed, options));
    },
    async process(job, handler) {
      const onError = createErrorReport(logger, job.name, now);
      consumers.push(
        await startConsumer({ backend, job, handler, logger, onError, leaving: leaving.signal }),
      );
    },
    async processAll(handlers) {
      for (const job of jobs) {
        // TypeScript cannot see that name and payload of a union's member belong together.
        await queue.process<z.ZodType>(job, handlers[job.name] as (payload: unknown) => Promise<void>);
        if ('everyMs' in job.policy) await queue.schedule(job, {});
      }
    },
    async schedule(job, payload) {
      const { everyMs } = job.policy;
      if (everyMs === undefined) throw new Error(`${job.name} has no policy.everyMs to run by`);
      const parsed = parsePayload(job, payload);
      schedules.push(
        await startSchedule({
          job,
          key: jobKey(job, parsed),
          payload: parsed,
          everyMs,
          producer: producerOf(job.name),
          onError: createErrorReport(logger, job.name, now),
          now,
        }),
      );
    },
    async ping() {
      await producerOf('ping', true).use((storage) => storage.isPaused());
    },
    close: () => (closed ??= close()),
  };

  async function close(): Promise<void> {
    for (const schedule of schedules) schedule.stop();
    await Promise.all(consumers.map((consumer) => consumer.drain()));
    leaving.abort();
    await Promise.all([...consumers, ...producers.values()].map(letGo));
  }

  // Without its storage BullMQ cannot say good-bye and waits for ever; the connections end on their own then.
  async function letGo(part: { close(): Promise<void> }): Promise<void> {
    try {
      await withDeadline(part.close(), closeDeadlineMs, `No good-bye within ${closeDeadlineMs} ms`);
    } catch (error) {
      logger.warn({ err: error }, 'The storage of the queue was away on close');
    }
  }
  return queue;
}
