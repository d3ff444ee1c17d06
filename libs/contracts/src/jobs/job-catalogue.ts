import type { z } from 'zod';
import { runImportLane } from './run-import-lane.js';
import { runRegistration } from './run-registration.js';
import { sweepRegistrations } from './sweep-registrations.js';
import { syncDueConnectors } from './sync-due-connectors.js';

/** Every job there is. The worker's handlers must cover it, or they do not compile. */
export const jobs = [runRegistration, runImportLane, sweepRegistrations, syncDueConnectors] as const;

export type Job = (typeof jobs)[number];
export type JobName = Job['name'];
export type JobPayload<Name extends JobName> = z.output<Extract<Job, { name: Name }>['payload']>;
