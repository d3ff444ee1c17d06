import { z } from 'zod';
import { defineJob } from './define-job.js';

/** Finds registrations whose job was lost or whose worker died, and enqueues them again. */
export const sweepRegistrations = defineJob({
  name: 'registration.sweep',
  payload: z.strictObject({}),
  key: () => 'registration_sweep',
  policy: { attempts: 1, backoffMs: 1_000, concurrency: 1, lockMs: 60_000, everyMs: 15_000 },
});
