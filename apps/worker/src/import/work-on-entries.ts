import {
  endUnchanged,
  finishRegistration,
  giveBackEntries,
  LEASE_MS,
  LeaseLostError,
  MAX_ATTEMPTS,
  planEntries,
  readRuleset,
  renewEntries,
  type ClaimedEntry,
  type ImportClaim,
  type Lease,
} from '@connectory/catalog';
import type { JobPayload } from '@connectory/contracts';
import { parseLimitsFor } from '@connectory/definition';
import { givenUp, runRegistration } from '../registration/run-registration.js';
import type { JudgeOptions } from '../thread/read-definition.js';
import type { ImportParts } from './import-parts.js';
import { outcomeOf } from './outcome-of.js';
import { planOf } from './plan-of.js';

/** What there is to be done for the entries of one claim. */
type Work = Extract<ImportClaim, { entries: object }>;

/**
 * Takes the entries of one claim to their end, or, while the import is planned, looks at each. An entry that cannot be
 * written down waits until its lease has run out, and the others go on; when that is so for all of them, the fault is not
 * theirs: they are given back, and it rejects.
 */
export async function workOnEntries(
  parts: ImportParts,
  { organizationId, importId }: Pick<JobPayload<'import.run'>, 'organizationId' | 'importId'>,
  { state, entries }: Work,
): Promise<void> {
  const { tenant, logger, now } = parts;
  const { lease } = entries[0]!;
  const renewal = setInterval(() => {
    tenant
      .run(organizationId, (manager) => renewEntries(manager, lease, importId, now()))
      .catch((error: unknown) => logger.warn({ err: error }, 'The lease of entries was not renewed'));
  }, LEASE_MS / 6);
  try {
    const { version, ruleset } = await tenant.run(organizationId, (manager) =>
      readRuleset(manager, organizationId),
    );
    const options = { limits: parseLimitsFor(parts.maxSourceBytes), ruleset };
    const judge: Judge = { importId, options, rulesetVersion: version };
    const same = state === 'running' ? entries.filter(({ unchanged }) => unchanged) : [];
    if (same.length > 0) {
      await tenant.run(organizationId, (manager) =>
        endUnchanged(
          manager,
          same.map((entry) => entry.lease),
          now(),
        ),
      );
      parts.metrics.registrations.inc({ state: 'published' }, same.length);
    }
    const left = entries.filter((entry) => !same.includes(entry));
    const work = state === 'planning' ? look : finish;
    const faults = (await Promise.allSettled(left.map((entry) => work(parts, entry, judge)))).flatMap(
      (one) => (one.status === 'rejected' ? [one.reason as unknown] : []),
    );
    if (faults.length === 0) return;
    if (faults.length === entries.length && entries.length > 1) throw faults[0];
    for (const err of faults)
      logger.error({ err, importId }, 'An entry was not brought to its end; it has to wait');
  } catch (error) {
    await giveBack(parts, lease, importId);
    throw error;
  } finally {
    clearInterval(renewal);
  }
}

interface Judge {
  readonly importId: string;
  readonly options: JudgeOptions;
  readonly rulesetVersion: number;
}

async function finish(parts: ImportParts, entry: ClaimedEntry, judge: Judge): Promise<void> {
  const { tenant, vault, metrics, logger, faultPoint, now } = parts;
  const { lease, connector } = entry;
  const { importId } = judge;
  const { organizationId, registrationId } = lease;
  try {
    if (connector && lease.attempts <= MAX_ATTEMPTS) {
      // What is there already is read again as if by itself: its edits are to be carried over.
      await tenant.run(organizationId, (manager) =>
        giveBackEntries(manager, lease, importId, [registrationId], now()),
      );
      await runRegistration(parts, { organizationId, registrationId }, { isLast: true });
      return;
    }
    const outcome =
      lease.attempts > MAX_ATTEMPTS
        ? givenUp(lease)
        : outcomeOf(parts, entry, await readEntry(parts, entry, judge.options), judge.rulesetVersion);
    faultPoint('publish');
    const state = await tenant.run(organizationId, async (manager) => {
      const final = await finishRegistration(manager, vault, lease, outcome, now());
      faultPoint('commit');
      return final;
    });
    faultPoint('published');
    metrics.registrations.inc({ state });
  } catch (error) {
    if (!(error instanceof LeaseLostError)) throw error;
    logger.warn({ registrationId }, 'Another worker has taken the entry over');
  }
}

async function look(parts: ImportParts, entry: ClaimedEntry, judge: Judge): Promise<void> {
  const { tenant, now } = parts;
  const { lease } = entry;
  if (lease.attempts > MAX_ATTEMPTS) return finish(parts, { ...entry, connector: null }, judge);
  const read = await readEntry(parts, entry, judge.options);
  // What cannot be read has ended with the plan: to commit it would change nothing.
  if (read.conversion === null) {
    const outcome = outcomeOf(parts, entry, read, judge.rulesetVersion);
    await tenant.run(lease.organizationId, (manager) =>
      finishRegistration(manager, parts.vault, lease, outcome, now()),
    );
    return;
  }
  const plan = planOf(entry, read);
  await tenant.run(lease.organizationId, (manager) => planEntries(manager, [{ lease, plan }], now()));
}

async function readEntry(parts: ImportParts, { bytes }: ClaimedEntry, options: JudgeOptions) {
  const { entryReader, metrics, logger, faultPoint } = parts;
  faultPoint('convert');
  const read = await entryReader.read(bytes ?? Buffer.alloc(0), options);
  if (read.fault !== undefined) logger.error({ err: read.fault }, 'An entry was too much for its thread');
  for (const { stage, ms } of read.timings) metrics.stageDuration.observe({ stage }, ms / 1_000);
  return read;
}

async function giveBack({ tenant, logger, now }: ImportParts, lease: Lease, importId: string): Promise<void> {
  try {
    await tenant.run(lease.organizationId, (manager) =>
      giveBackEntries(manager, lease, importId, null, now()),
    );
  } catch (error) {
    // The first error is the one that counts; without this the entries only wait until their lease runs out.
    logger.warn({ err: error, importId }, 'The entries of an import were not given back');
  }
}
