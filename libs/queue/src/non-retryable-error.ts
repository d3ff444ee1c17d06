import { ProblemError } from '@connectory/platform';

/** Thrown by a handler when another try of the same job cannot end otherwise. */
export class NonRetryableError extends Error {
  override readonly name = 'NonRetryableError';
}

/** A problem with the request (status below 500) stays one; everything else may be better next time. */
export function isRetryable(error: unknown): boolean {
  if (error instanceof NonRetryableError) return false;
  return !(error instanceof ProblemError && error.status < 500);
}
