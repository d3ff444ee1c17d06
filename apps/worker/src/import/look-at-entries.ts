import { MAX_ATTEMPTS, planEntries, type ClaimedEntry } from '@connectory/catalog';
import { endUnreadable } from './finish-entries.js';
import type { ImportParts } from './import-parts.js';
import { faultsOf, judgeEntry, type Judge } from './judge.js';
import { planOf } from './plan-of.js';

/** Writes down what each entry would become. Gives the faults of those that this was not possible for. */
export async function lookAtEntries(
  parts: ImportParts,
  entries: readonly ClaimedEntry[],
  judge: Judge,
): Promise<unknown[]> {
  return faultsOf(await Promise.allSettled(entries.map((entry) => look(parts, entry, judge))));
}

async function look(parts: ImportParts, entry: ClaimedEntry, judge: Judge): Promise<void> {
  const { tenant, now } = parts;
  const { lease } = entry;
  const read = lease.attempts > MAX_ATTEMPTS ? null : await judgeEntry(parts, entry, judge);
  // What cannot be read has ended with the plan: to commit it would change nothing.
  if (!read?.made) return endUnreadable(parts, entry, read);
  const plan = planOf(entry, read);
  await tenant.run(lease.organizationId, (manager) => planEntries(manager, [{ lease, plan }], now()));
}
