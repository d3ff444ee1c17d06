import type { JobName, JobPayload } from '@connectory/contracts';

/** What a handler may want to know about the delivery at hand. */
export interface Delivery {
  /** Counts from 1. */
  readonly attempt: number;
  /** No further delivery follows if this one fails. */
  readonly isLast: boolean;
  /** Aborts when the job's lock cannot be renewed: by then another worker may have the job. */
  readonly signal: AbortSignal;
}

/**
 * Does one job. It may be called again for the same payload at any time (a delivery is at least once), so what it does
 * must be done only once by the database. What it throws decides: see `isRetryable`.
 */
export type Handler<Name extends JobName> = (payload: JobPayload<Name>, delivery: Delivery) => Promise<void>;

/** One handler for every job there is; `satisfies Handlers` does not compile if one is missing. */
export type Handlers = { readonly [Name in JobName]: Handler<Name> };
