import type { EntityManager } from 'typeorm';
import { LEASE_MS } from '../registration/lifecycle.js';
import type { Lease } from '../registration/registration-lease.js';

/** Says that somebody is at work on an import, which keeps the sweeper away. */
export async function touchImport(
  manager: EntityManager,
  organizationId: string,
  importId: string,
  now: Date,
): Promise<void> {
  await manager.query('UPDATE connectory.import SET updated_at = $3 WHERE organization_id = $1 AND id = $2', [
    organizationId,
    importId,
    now,
  ]);
}

/** Keeps all entries of one claim that are still at work for another while. */
export async function renewEntries(
  manager: EntityManager,
  { organizationId, leaseId }: Pick<Lease, 'organizationId' | 'leaseId'>,
  importId: string,
  now: Date,
): Promise<void> {
  // The import first, as whoever cancels it: else each would wait for what the other holds.
  await touchImport(manager, organizationId, importId, now);
  await manager.query(
    `UPDATE connectory.registration SET lease_until = $4
      WHERE organization_id = $1 AND import_id = $2 AND lease_id = $3 AND state = 'running'`,
    [organizationId, importId, leaseId, new Date(now.getTime() + LEASE_MS)],
  );
}

/** Lets others have entries of a claim that nothing came of: those named, or, with `null`, all that are still at work. */
export async function giveBackEntries(
  manager: EntityManager,
  { organizationId, leaseId }: Pick<Lease, 'organizationId' | 'leaseId'>,
  importId: string,
  registrationIds: readonly string[] | null,
  now: Date,
): Promise<void> {
  await manager.query(
    `UPDATE connectory.registration
        SET state = 'received', stage = NULL, lease_id = NULL, lease_until = NULL, updated_at = $4
      WHERE organization_id = $1 AND import_id = $5 AND lease_id = $2 AND state = 'running'
        AND ($3::uuid[] IS NULL OR id = ANY($3))`,
    [organizationId, leaseId, registrationIds, now, importId],
  );
}

/** Ends entries whose connector has just their content already: nothing is made of them, and their bytes are forgotten. */
export async function endUnchanged(
  manager: EntityManager,
  leases: readonly Lease[],
  now: Date,
): Promise<void> {
  const [first] = leases;
  if (!first) return;
  await manager.query(
    `WITH ended AS (
       UPDATE connectory.registration AS r
          SET state = 'published', outcome = 'unchanged', connector_id = k.id, revision = k.head, stage = NULL,
              lease_id = NULL, lease_until = NULL, updated_at = $4, finished_at = $4
         FROM connectory.connector AS k
        WHERE r.organization_id = $1 AND r.id = ANY($2::uuid[]) AND r.lease_id = $3 AND r.state = 'running'
          AND k.organization_id = $1 AND k.identity = r.identity AND k.deleted_at IS NULL
       RETURNING r.source_id
     )
     UPDATE connectory.source SET sealed = NULL FROM ended
      WHERE source.organization_id = $1 AND source.id = ended.source_id`,
    [first.organizationId, leases.map(({ registrationId }) => registrationId), first.leaseId, now],
  );
}
