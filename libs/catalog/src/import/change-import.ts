import type { ImportState } from '@connectory/contracts';
import { ProblemError } from '@connectory/platform';
import type { EntityManager } from 'typeorm';
import { ImportEntity } from '../entities/import.entity.js';
import { importActions, type ImportAction } from './present-import.js';

export interface ImportPlace {
  readonly organizationId: string;
  readonly importId: string;
}

/** What an action leads to; doing it again where it has led is no fault. */
const ledTo: Readonly<Record<ImportAction, readonly ImportState[]>> = {
  commit: ['running', 'finished'],
  cancel: ['cancelled'],
  retry: [],
  undo: ['undoing', 'undone'],
};

const words: Readonly<Record<ImportAction, string>> = {
  commit: 'committed',
  cancel: 'cancelled',
  retry: 'tried again',
  undo: 'undone',
};

/**
 * Carries an action out in the transaction at hand. Gives the import as it was before, locked, and whether there is work
 * for the lanes now.
 *
 * @throws ProblemError `import/not-found`, `import/not-possible`
 */
export async function changeImport(
  manager: EntityManager,
  place: ImportPlace,
  action: ImportAction,
  now: Date,
): Promise<{ readonly requestId: string; readonly hasWork: boolean }> {
  const { organizationId, importId: id } = place;
  const found = await manager.findOne(ImportEntity, {
    where: { organizationId, id },
    lock: { mode: 'pessimistic_write' },
  });
  if (!found) throw importNotFound(id);
  const { state, requestId, dryRun } = found;
  const isDone = ledTo[action].includes(state) && (action !== 'commit' || dryRun);
  if (isDone) return { requestId, hasWork: false };
  if (!(importActions[action] as readonly ImportState[]).includes(state)) {
    throw new ProblemError('import/not-possible', `The import is ${state}, and cannot be ${words[action]}.`);
  }
  return { requestId, hasWork: await steps[action](manager, place, now) };
}

export const importNotFound = (id: string) =>
  new ProblemError('import/not-found', `There is no import ${id}.`);

type Step = (manager: EntityManager, place: ImportPlace, now: Date) => Promise<boolean>;

const steps: Readonly<Record<ImportAction, Step>> = {
  async commit(manager, place, now) {
    await setState(manager, place, 'running', now);
    await manager.query(
      `UPDATE connectory.registration SET state = 'received', updated_at = $3
        WHERE organization_id = $1 AND import_id = $2 AND state = 'planned'`,
      [place.organizationId, place.importId, now],
    );
    return true;
  },
  async cancel(manager, place, now) {
    await setState(manager, place, 'cancelled', now);
    await cancelEntries(manager, place, now);
    return false;
  },
  async retry(manager, place, now) {
    // What was refused has nothing that could be tried again.
    const again = await manager.query<unknown[]>(
      `WITH again AS (
         UPDATE connectory.registration AS r
            SET state = 'received', stage = NULL, attempts = 0, findings = '[]', finding_counts = $4, timings = '[]',
                lease_id = NULL, lease_until = NULL, finished_at = NULL, updated_at = $3
           FROM connectory.source AS s
          WHERE r.organization_id = $1 AND r.import_id = $2 AND r.state = 'failed'
            AND s.organization_id = $1 AND s.id = r.source_id AND s.sealed IS NOT NULL
         RETURNING r.id
       ) SELECT id FROM again LIMIT 1`,
      [place.organizationId, place.importId, now, JSON.stringify({ error: 0, warning: 0, info: 0 })],
    );
    if (again.length === 0) return false;
    await setState(manager, place, 'running', now);
    return true;
  },
  async undo(manager, place, now) {
    await setState(manager, place, 'undoing', now);
    await cancelEntries(manager, place, now);
    return true;
  },
};

/** Ends an import that did not come to its end while it was handed over. */
export async function abandonImport(manager: EntityManager, place: ImportPlace, now: Date): Promise<void> {
  await setState(manager, place, 'cancelled', now);
  await manager.query(
    'UPDATE connectory.import SET idempotency_key = NULL WHERE organization_id = $1 AND id = $2',
    [place.organizationId, place.importId],
  );
  await cancelEntries(manager, place, now);
}

async function setState(
  manager: EntityManager,
  { organizationId, importId: id }: ImportPlace,
  state: ImportState,
  now: Date,
): Promise<void> {
  const finishedAt = state === 'cancelled' ? now : null;
  await manager.update(ImportEntity, { organizationId, id }, { state, updatedAt: now, finishedAt });
}

/** Also those at work: whoever holds one finds that it is not theirs any more, and publishes nothing. */
async function cancelEntries(manager: EntityManager, place: ImportPlace, now: Date): Promise<void> {
  await manager.query(
    `UPDATE connectory.registration
        SET state = 'cancelled', lease_id = NULL, lease_until = NULL, finished_at = $3, updated_at = $3
      WHERE organization_id = $1 AND import_id = $2 AND state IN ('received', 'running', 'planned')`,
    [place.organizationId, place.importId, now],
  );
}
