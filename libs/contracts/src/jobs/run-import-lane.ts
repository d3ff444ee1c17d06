import { z } from 'zod';
import { ImportId, OrganizationId } from '../ids.js';
import { defineJob } from './define-job.js';

/** How many lanes an import has: as many workers as may be at work on it at once, two in one process. */
export const IMPORT_LANES = 4;

/**
 * Works on the entries of an import for one slice of time, then asks for its next turn, so that organisations take turns.
 * An import has a few lanes side by side.
 */
export const runImportLane = defineJob({
  name: 'import.run',
  payload: z.strictObject({
    importId: ImportId,
    organizationId: OrganizationId,
    lane: z.int().min(0),
    turn: z.int().min(0),
    requestId: z.string(),
  }),
  key: ({ importId, lane, turn }) => `import_${importId}_${lane}_${turn}`,
  policy: { attempts: 5, backoffMs: 1_000, concurrency: 2, lockMs: 30_000 },
});
