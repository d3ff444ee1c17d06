import type { Import, ImportFailure, ImportState, ImportSummary, Permission } from '@connectory/contracts';
import type { ImportEntity } from '../entities/import.entity.js';
import type { ImportProgress } from './import-progress.js';

/** An import as it stands, for everybody; what the asking person may do with it is added to it. */
export type ImportStanding = Omit<Import, 'abilities'>;

const working: readonly ImportState[] = ['planning', 'running'];

export function summariseImport(found: Omit<ImportEntity, 'environments'>): ImportSummary {
  return {
    id: found.id,
    state: found.state,
    name: found.name,
    dryRun: found.dryRun,
    entryCount: found.entryCount,
    createdBy: found.createdBy,
    createdAt: found.createdAt.toISOString(),
    updatedAt: found.updatedAt.toISOString(),
    finishedAt: found.finishedAt?.toISOString() ?? null,
  };
}

export function presentStanding(
  found: Omit<ImportEntity, 'environments'>,
  { counts, outcomes, undone, ratePerSecond, open }: ImportProgress,
  lastFailures: ImportFailure[],
): ImportStanding {
  const isWorking = working.includes(found.state);
  return {
    ...summariseImport(found),
    counts,
    outcomes,
    undone,
    ratePerSecond: isWorking ? ratePerSecond : null,
    secondsLeft: isWorking && ratePerSecond > 0 ? Math.ceil(open / ratePerSecond) : null,
    lastFailures,
  };
}

/** From which states what can be done. */
export const importActions = {
  commit: ['planned'],
  cancel: ['receiving', 'planning', 'planned', 'running'],
  retry: ['running', 'finished'],
  undo: ['running', 'finished', 'cancelled'],
} as const satisfies Record<keyof Import['abilities'], readonly ImportState[]>;

export type ImportAction = keyof typeof importActions;

const allows = (action: ImportAction, state: ImportState) =>
  (importActions[action] as readonly ImportState[]).includes(state);

/** What somebody with these permissions may do with an import as it stands. */
export function withAbilities(standing: ImportStanding, permissions: readonly Permission[]): Import {
  const mayControl = permissions.includes('import:control');
  const { state, counts, outcomes } = standing;
  const may = (action: ImportAction) => mayControl && allows(action, state);
  const made = outcomes.created + outcomes.updated + outcomes.needsReview;
  return {
    ...standing,
    abilities: {
      commit: may('commit'),
      cancel: may('cancel'),
      retry: may('retry') && counts.failed > 0,
      undo: may('undo') && (made > 0 || state === 'running'),
    },
  };
}
