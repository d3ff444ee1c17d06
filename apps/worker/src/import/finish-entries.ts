import {
  finishRegistration,
  giveBackEntries,
  LeaseLostError,
  MAX_ATTEMPTS,
  publishEntries,
  type ClaimedEntry,
  type ReadEntry,
} from '@connectory/catalog';
import { givenUp } from '../registration/outcomes.js';
import { runRegistration } from '../registration/run-registration.js';
import type { ImportParts } from './import-parts.js';
import { faultsOf, judgeEntry, type Judge } from './judge.js';
import { outcomeOf } from './outcome-of.js';
import type { EntryReading } from './read-entry.js';

/**
 * Takes entries to their end: those that make a new connector all at once, and, if that is not possible, one by one.
 * Gives the faults of those that could not be ended.
 */
export async function finishEntries(
  parts: ImportParts,
  entries: readonly ClaimedEntry[],
  judge: Judge,
): Promise<unknown[]> {
  const ready: ReadEntry[] = [];
  const others = await Promise.allSettled(
    entries.map(async (entry) => {
      const isOver = entry.lease.attempts > MAX_ATTEMPTS;
      if (entry.connector && !isOver) return readAgain(parts, entry.lease, judge);
      const read = isOver ? null : await judgeEntry(parts, entry, judge);
      const made = read && readyEntry(entry, read, judge);
      if (made) ready.push(made);
      else await endUnreadable(parts, entry, read);
    }),
  );
  return [...faultsOf(others), ...(await publishAll(parts, ready, judge))];
}

function readyEntry(
  { lease, sourceId }: ClaimedEntry,
  { made, content, kind, format, findings, findingCounts, timings }: EntryReading,
  { rulesetVersion }: Judge,
): ReadEntry | null {
  if (!made || !content) return null;
  return {
    lease,
    sourceId,
    kind,
    format,
    content,
    findings,
    findingCounts,
    timings,
    rulesetVersion,
    ...made,
  };
}

async function publishAll(
  parts: ImportParts,
  entries: readonly ReadEntry[],
  judge: Judge,
): Promise<unknown[]> {
  if (entries.length === 0) return [];
  try {
    await publish(parts, entries, judge);
    return [];
  } catch (error) {
    if (entries.length === 1) return [error];
    parts.logger.warn({ err: error }, 'Entries could not be published together; each is by itself');
    const faults: unknown[] = [];
    for (const entry of entries) faults.push(...(await publishAll(parts, [entry], judge)));
    return faults;
  }
}

async function publish(parts: ImportParts, entries: readonly ReadEntry[], judge: Judge): Promise<void> {
  const { tenant, metrics, logger, faultPoint, now } = parts;
  faultPoint('publish');
  const { organizationId } = entries[0]!.lease;
  const results = await tenant.run(organizationId, async (manager) => {
    const made = await publishEntries(manager, entries, now());
    faultPoint('commit');
    return made;
  });
  faultPoint('published');
  for (const [{ lease }, result] of results) {
    if (result === 'was-first') await readAgain(parts, lease, judge);
    else if (result !== 'not-ours') metrics.registrations.inc({ state: result });
    else logger.warn({ registrationId: lease.registrationId }, 'Another worker has taken the entry over');
  }
}

/** What is there already is read again as if by itself: its edits are to be carried over. */
async function readAgain(parts: ImportParts, lease: ReadEntry['lease'], { importId }: Judge): Promise<void> {
  const { tenant, now } = parts;
  const { organizationId, registrationId } = lease;
  await tenant.run(organizationId, (manager) =>
    giveBackEntries(manager, lease, importId, [registrationId], now()),
  );
  await runRegistration(parts, { organizationId, registrationId }, { isLast: true });
}

/** Ends an entry that could not be read, or, with `null`, one that was tried too often. */
export async function endUnreadable(
  parts: ImportParts,
  entry: ClaimedEntry,
  read: EntryReading | null,
): Promise<void> {
  const { tenant, vault, metrics, logger, now } = parts;
  const { lease } = entry;
  const outcome = read ? outcomeOf(parts, entry, read) : givenUp(lease);
  try {
    const state = await tenant.run(lease.organizationId, (manager) =>
      finishRegistration(manager, vault, lease, outcome, now()),
    );
    metrics.registrations.inc({ state });
  } catch (error) {
    if (!(error instanceof LeaseLostError)) throw error;
    logger.warn({ registrationId: lease.registrationId }, 'Another worker has taken the entry over');
  }
}
