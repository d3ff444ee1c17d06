import type { z } from 'zod';

/** How often a job is tried and how many run at once in one worker process. */
export interface JobPolicy {
  /** Deliveries before the job counts as failed. */
  readonly attempts: number;
  /** First pause between two tries; doubles each time. */
  readonly backoffMs: number;
  /** Jobs of this name that one worker process runs at the same time. */
  readonly concurrency: number;
  /** How long a worker may stay silent before its job is handed to another. */
  readonly lockMs: number;
  /** Set on jobs that run by the clock: the pause between two runs. */
  readonly everyMs?: number;
}

export interface JobContract<Name extends string = string, Payload extends z.ZodType = z.ZodType> {
  readonly name: Name;
  readonly payload: Payload;
  /** Two payloads with the same key are one job. Must not contain `:`. */
  readonly key: (payload: z.output<Payload>) => string;
  readonly policy: JobPolicy;
}

/** Declares a job: its name, the schema of its payload (ids, never documents or secrets), its key and its policy. */
export function defineJob<const Name extends string, Payload extends z.ZodType>(
  contract: JobContract<Name, Payload>,
): JobContract<Name, Payload> {
  return contract;
}
