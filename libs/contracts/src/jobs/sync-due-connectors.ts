import { z } from 'zod';
import { defineJob } from './define-job.js';

/** Looks at the addresses of the connectors that are due, and has those read again that have changed. */
export const syncDueConnectors = defineJob({
  name: 'connector.sync-due',
  payload: z.strictObject({}),
  key: () => 'connector_sync-due',
  policy: { attempts: 1, backoffMs: 1_000, concurrency: 1, lockMs: 60_000, everyMs: 30_000 },
});
