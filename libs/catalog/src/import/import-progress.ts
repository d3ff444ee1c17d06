import {
  RegistrationState,
  type ImportCounts,
  type ImportFailure,
  type ImportOutcomes,
} from '@connectory/contracts';
import type { EntityManager } from 'typeorm';

/** Over so long the rate is taken. */
const RATE_MS = 10_000;
const MOST_FAILURES = 10;

/** How the entries of an import stand. */
export interface ImportProgress {
  readonly counts: ImportCounts;
  readonly outcomes: ImportOutcomes;
  readonly undone: { readonly takenBack: number; readonly kept: number };
  /** Entries that ended or were looked at lately, by second. */
  readonly ratePerSecond: number;
  /** Entries that wait or are at work. */
  readonly open: number;
}

interface Group {
  readonly state: RegistrationState;
  readonly outcome: 'created' | 'updated' | 'unchanged' | null;
  readonly undo: 'taken-back' | 'kept' | null;
  readonly count: number;
  readonly recent: number;
}

/** Counts the entries of an import: one statement, whatever their number. */
export async function readProgress(
  manager: EntityManager,
  organizationId: string,
  importId: string,
  now: Date,
): Promise<ImportProgress> {
  const groups = await manager.query<Group[]>(
    `SELECT state, outcome, undo, count(*)::int AS count,
            count(*) FILTER (WHERE updated_at > $3 AND state <> 'received' AND state <> 'running')::int AS recent
       FROM connectory.registration
      WHERE organization_id = $1 AND import_id = $2
      GROUP BY state, outcome, undo`,
    [organizationId, importId, new Date(now.getTime() - RATE_MS)],
  );
  return progressOf(groups);
}

function progressOf(groups: readonly Group[]): ImportProgress {
  const sum = (fits: (group: Group) => boolean) =>
    groups.reduce((total, group) => total + (fits(group) ? group.count : 0), 0);
  const counts = Object.fromEntries(
    RegistrationState.options.map((state) => [state, sum((group) => group.state === state)]),
  ) as ImportCounts;
  const published = (outcome: Group['outcome']) =>
    sum((group) => group.state === 'published' && group.outcome === outcome);
  return {
    counts,
    outcomes: {
      created: published('created'),
      updated: published('updated'),
      unchanged: published('unchanged'),
      needsReview: counts['needs-review'],
      failed: counts.failed,
      cancelled: counts.cancelled,
    },
    undone: {
      takenBack: sum(({ undo }) => undo === 'taken-back'),
      kept: sum(({ undo }) => undo === 'kept'),
    },
    ratePerSecond: groups.reduce((total, { recent }) => total + recent, 0) / (RATE_MS / 1_000),
    open: counts.received + counts.running,
  };
}

/** What failed last, the newest first. */
export async function readLastFailures(
  manager: EntityManager,
  organizationId: string,
  importId: string,
): Promise<ImportFailure[]> {
  return manager.query(
    `SELECT id AS "registrationId", import_position AS position, entry_name AS "entryName",
            coalesce(findings -> 0 ->> 'code', 'registration/given-up') AS code,
            coalesce(findings -> 0 ->> 'message', '') AS message
       FROM connectory.registration
      WHERE organization_id = $1 AND import_id = $2 AND state = 'failed'
      ORDER BY finished_at DESC, import_position DESC LIMIT $3`,
    [organizationId, importId, MOST_FAILURES],
  );
}
