import type { ImportState } from '@connectory/contracts';
import type { EntityManager } from 'typeorm';

/**
 * Ends the work on an import when none of its entries waits or is at work: one that was being planned is `planned`, one
 * that was running is `finished`. Gives the state that it is in now, or `null` when there is no such import. However many
 * call it at the same time, one of them ends it.
 */
export async function settleImport(
  manager: EntityManager,
  organizationId: string,
  importId: string,
  now: Date,
): Promise<ImportState | null> {
  // By itself: a statement that has to wait for the row would still see the entries as they were before it waited, and end
  // an import whose entries somebody let run once more meanwhile.
  await manager.query('SELECT FROM connectory.import WHERE organization_id = $1 AND id = $2 FOR UPDATE', [
    organizationId,
    importId,
  ]);
  await manager.query(
    `UPDATE connectory.import i
        SET state = CASE i.state WHEN 'planning' THEN 'planned' ELSE 'finished' END,
            finished_at = CASE i.state WHEN 'planning' THEN NULL ELSE $3::timestamptz END,
            updated_at = $3
      WHERE i.organization_id = $1 AND i.id = $2 AND i.state IN ('planning', 'running')
        AND NOT EXISTS (SELECT FROM connectory.registration r
                         WHERE r.import_id = i.id AND r.state IN ('received', 'running'))`,
    [organizationId, importId, now],
  );
  const [row] = await manager.query<{ state: ImportState }[]>(
    'SELECT state FROM connectory.import WHERE organization_id = $1 AND id = $2',
    [organizationId, importId],
  );
  return row?.state ?? null;
}
