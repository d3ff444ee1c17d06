import type { RegistrationStage, RegistrationState } from '@connectory/contracts';

/** The stages in the order in which a registration goes through them. */
export const stages = [
  'fetch',
  'parse',
  'convert',
  'validate',
  'publish',
] as const satisfies RegistrationStage[];

/** From which state a registration may go to which. A final state leads nowhere. */
export const transitions: Readonly<Record<RegistrationState, readonly RegistrationState[]>> = {
  received: ['running', 'cancelled'],
  // `running` again: a worker takes over from one whose lease ran out.
  running: ['running', 'planned', 'published', 'needs-review', 'failed', 'cancelled'],
  // Of an import, when its plan is committed.
  planned: ['received', 'cancelled'],
  published: [],
  'needs-review': [],
  failed: [],
  cancelled: [],
};

/** The states in which there is work to do. */
export const openStates = ['received', 'running'] as const satisfies RegistrationState[];

/** How long a worker may be silent before another takes its registration over. */
export const LEASE_MS = 30_000;

/** How long an accepted registration may wait for its job before the sweeper enqueues it again. */
export const UNCLAIMED_MS = 10_000;

/** How long nothing may come of an import that is handed over before it counts as broken off. */
export const RECEIVING_MS = 15 * 60_000;

/** How long what could not be read is kept: time enough to look at it and to hand it over again. */
export const UNREAD_SOURCE_MS = 7 * 24 * 3_600_000;

/** How long a repeated request leads to the registration that it made the first time. */
export const IDEMPOTENCY_KEY_MS = 24 * 3_600_000;

/** After so many workers that took it and did not end it, a registration is given up as failed. */
export const MAX_ATTEMPTS = 8;
