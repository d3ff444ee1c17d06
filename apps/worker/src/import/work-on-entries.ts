import {
  endUnchanged,
  giveBackEntries,
  LEASE_MS,
  readImportVariables,
  readRuleset,
  renewEntries,
  type ImportClaim,
  type Lease,
} from '@connectory/catalog';
import type { JobPayload } from '@connectory/contracts';
import { parseLimitsFor } from '@connectory/definition';
import { finishEntries } from './finish-entries.js';
import type { ImportParts } from './import-parts.js';
import { lookAtEntries } from './look-at-entries.js';

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
    const same = state === 'running' ? entries.filter(({ unchanged }) => unchanged) : [];
    const { version, ruleset, variables } = await tenant.run(organizationId, async (manager) => {
      const leases = same.map((entry) => entry.lease);
      await endUnchanged(manager, leases, now());
      return {
        ...(await readRuleset(manager, organizationId)),
        variables: await readImportVariables(manager, parts.vault, { organizationId, importId }),
      };
    });
    parts.metrics.registrations.inc({ state: 'published' }, same.length);
    const limits = parseLimitsFor(parts.maxSourceBytes);
    const judge = { importId, options: { limits, ruleset, variables }, rulesetVersion: version };
    const left = entries.filter((entry) => !same.includes(entry));
    const faults = await (state === 'planning' ? lookAtEntries : finishEntries)(parts, left, judge);
    if (faults.length === entries.length && entries.length > 1) throw faults[0];
    for (const err of faults) logger.error({ err, importId }, 'An entry could not be ended; it has to wait');
  } catch (error) {
    await giveBack(parts, lease, importId);
    throw error;
  } finally {
    clearInterval(renewal);
  }
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
