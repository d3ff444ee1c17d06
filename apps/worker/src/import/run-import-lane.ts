import { claimEntries, settleImport, tidyImport, type ImportClaim } from '@connectory/catalog';
import { runImportLane as laneJob, type JobPayload } from '@connectory/contracts';
import type { Queue } from '@connectory/queue';
import { describeText } from './describe-text.js';
import type { ImportParts } from './import-parts.js';
import { workOnEntries } from './work-on-entries.js';

/** How long a lane works before it goes to the end of the queue, so that others have their turn. */
const SLICE_MS = 2_000;
const BATCH = 16;
/** How long the lane of an import waits that others of its organisation come before. */
const AFTER_OTHERS_MS = 2_000;

/**
 * Takes entries of an import to their end, a few at a time, for one slice of time, then asks for the next turn, at the end
 * of the queue. When nothing is left, ends the import. That the import was cancelled, or is to be taken back, is seen
 * before the next few.
 */
export async function runImportLane(
  parts: ImportParts & { readonly queue: Pick<Queue, 'enqueue'> },
  payload: JobPayload<'import.run'>,
): Promise<void> {
  const { tenant, vault, queue, now } = parts;
  const { organizationId, importId, turn } = payload;
  const next = (delayMs: number) => queue.enqueue(laneJob, { ...payload, turn: turn + 1 }, { delayMs });
  const claim = (): Promise<ImportClaim> =>
    tenant.run(organizationId, (manager) => claimEntries(manager, vault, payload, now(), BATCH));

  const tidy = () =>
    tenant.run(organizationId, (manager) => tidyImport(manager, payload, describeText, now()));

  for (const end = now().getTime() + SLICE_MS; now().getTime() < end;) {
    const claimed = await claim();
    if (claimed.state === 'resting') {
      // By one lane alone, since what it takes back it locks.
      if (payload.lane === 0 && (await tidy()).hasMore) continue;
      return;
    }
    if (claimed.state === 'after-others') return next(AFTER_OTHERS_MS);
    if (claimed.entries.length === 0) {
      await tenant.run(organizationId, (manager) => settleImport(manager, organizationId, importId, now()));
      return;
    }
    await workOnEntries(parts, payload, claimed);
  }
  await next(0);
}
