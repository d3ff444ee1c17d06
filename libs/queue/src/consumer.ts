import type { JobContract } from '@connectory/contracts';
import { inWorkContext, type Logger } from '@connectory/platform';
import { UnrecoverableError, type Job } from 'bullmq';
import type { z } from 'zod';
import { openWorker, type QueueBackend } from './backend.js';
import type { Delivery } from './handler.js';
import { parsePayload } from './job-payload.js';
import { isRetryable } from './non-retryable-error.js';

export interface ConsumerOptions<Payload extends z.ZodType> {
  readonly backend: QueueBackend;
  readonly job: JobContract<string, Payload>;
  readonly handler: (payload: z.output<Payload>, delivery: Delivery) => Promise<void>;
  readonly logger: Logger;
  readonly onError: (error: Error) => void;
  readonly leaving: AbortSignal;
}

export interface Consumer {
  /** Takes no more jobs and waits for the handlers at work. */
  drain(): Promise<void>;
  /** Lets go of the connections; a job whose end could not be written down is delivered again elsewhere. */
  close(): Promise<void>;
}

/** Starts to work on one kind of job, within the limits of its policy. Resolves once the worker is listening. */
export async function startConsumer<Payload extends z.ZodType>(
  options: ConsumerOptions<Payload>,
): Promise<Consumer> {
  const { backend, job, logger, onError, leaving } = options;
  const { policy } = job;
  const running = new Set<Promise<void>>();
  const worker = openWorker(backend, job.name, {
    // BullMQ gives the signal only to a function with three parameters.
    processor: (delivered, _token, signal) => {
      const work = deliver(options, delivered, signal).finally(() => running.delete(work));
      running.add(work);
      return work;
    },
    limits: {
      concurrency: policy.concurrency,
      lockDuration: policy.lockMs,
      // A dead worker's job goes to another one within two of these after its lock ran out.
      stalledInterval: Math.max(policy.lockMs / 2, 500),
      // A job that takes its worker down every time must come to an end, like one that fails every time.
      maxStalledCount: policy.attempts,
      runRetryDelay: 1_000,
    },
    listeners: {
      error: onError,
      stalled: (jobId) =>
        logger.warn({ jobId, job: job.name }, 'A worker fell silent; its job is delivered again'),
      lockRenewalFailed: (jobIds) => {
        for (const jobId of jobIds) worker.cancelJob(jobId, 'The lock of the job could not be renewed');
      },
      failed: (failed, error) => {
        const details = {
          jobId: failed?.id,
          job: job.name,
          attempt: failed?.attemptsMade,
          err: error.cause ?? error,
        };
        if (failed && failed.finishedOn === undefined)
          logger.warn(details, 'A job failed and will be tried again');
        else logger.error(details, 'A job failed for good');
      },
    },
    leaving,
  });
  try {
    await worker.waitUntilReady();
  } catch (error) {
    await worker.close(true);
    throw error;
  }
  return {
    async drain() {
      await worker.pause(true);
      while (running.size > 0) await Promise.allSettled(running);
    },
    close: () => worker.close(),
  };
}

async function deliver<Payload extends z.ZodType>(
  { job, handler }: ConsumerOptions<Payload>,
  delivered: Job,
  signal: AbortSignal | undefined,
): Promise<void> {
  const attempt = delivered.attemptsMade + 1;
  const delivery = {
    attempt,
    isLast: attempt >= job.policy.attempts,
    signal: signal ?? new AbortController().signal,
  };
  try {
    const payload = parsePayload(job, delivered.data);
    await inWorkContext({ requestId: requestIdOf(payload, delivered), job: job.name }, () =>
      handler(payload, delivery),
    );
  } catch (error) {
    if (isRetryable(error)) throw error;
    throw Object.assign(new UnrecoverableError(error instanceof Error ? error.message : String(error)), {
      cause: error,
    });
  }
}

// A job that runs by the clock has no request behind it; its own id then ties the lines of one run together.
function requestIdOf(payload: unknown, delivered: Job): string {
  if (typeof payload === 'object' && payload !== null && 'requestId' in payload)
    return String(payload.requestId);
  return delivered.id ?? delivered.name;
}
