import type { JobContract } from '@connectory/contracts';
import type { z } from 'zod';
import type { Producer } from './producer.js';

export interface Schedule {
  stop(): void;
}

/**
 * Lets a job run every `policy.everyMs`, once for all workers together, and looks after it: a storage that was wiped,
 * or a connection that broke in the wrong moment, takes the schedule away, and nobody else would bring it back.
 *
 * @throws Error if the storage does not answer the first time; later faults go to `onError`
 */
export async function startSchedule<Payload extends z.ZodType>(options: {
  readonly job: JobContract<string, Payload>;
  readonly key: string;
  readonly payload: z.output<Payload>;
  readonly everyMs: number;
  readonly producer: Producer;
  readonly onError: (error: Error) => void;
  readonly now: () => number;
}): Promise<Schedule> {
  const { job, key, payload, everyMs, producer, onError, now } = options;
  const upsert = () =>
    producer.use((queue) =>
      queue.upsertJobScheduler(
        key,
        { every: everyMs },
        {
          name: job.name,
          data: payload,
          opts: {
            attempts: job.policy.attempts,
            removeOnComplete: true,
            removeOnFail: true,
            stackTraceLimit: 0,
          },
        },
      ),
    );
  const restore = async () => {
    const found = await producer.use((queue) => queue.getJobScheduler(key));
    const overdue = found?.next === undefined || found.next < now() - 2 * everyMs;
    if (overdue || found.every !== everyMs) await upsert();
  };
  await restore();
  const timer = setInterval(() => {
    restore().catch((error: unknown) => onError(error instanceof Error ? error : new Error(String(error))));
  }, everyMs);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
