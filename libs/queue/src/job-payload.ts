import type { JobContract } from '@connectory/contracts';
import type { z } from 'zod';
import { NonRetryableError } from './non-retryable-error.js';

/**
 * Reads a payload as its contract says, on both sides of the queue.
 *
 * @throws NonRetryableError that names the members at fault, never their values
 */
export function parsePayload<Payload extends z.ZodType>(
  job: JobContract<string, Payload>,
  value: unknown,
): z.output<Payload> {
  const result = job.payload.safeParse(value);
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => `/${issue.path.join('/')} (${issue.code})`);
  throw new NonRetryableError(`The payload of ${job.name} is not valid at ${faults.join(', ')}`);
}

/** @throws Error if the contract makes a key that BullMQ would read as a path of its own */
export function jobKey<Payload extends z.ZodType>(
  job: JobContract<string, Payload>,
  payload: z.output<Payload>,
): string {
  const key = job.key(payload);
  if (key === '' || key.includes(':'))
    throw new Error(`The key of ${job.name} must not be empty or contain ":"`);
  return key;
}
