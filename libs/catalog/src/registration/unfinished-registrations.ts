import type { EntityManager } from 'typeorm';
import { UNCLAIMED_MS } from './lifecycle.js';

export interface UnfinishedRegistration {
  readonly id: string;
  readonly organizationId: string;
  readonly requestId: string;
}

/**
 * Registrations of all organisations that nobody works on although they have not ended: accepted a while ago and not
 * claimed, or claimed by a worker whose lease ran out. At most `limit`, the oldest first; those of imports are left to their
 * lanes. For the system role only.
 */
export async function findUnfinishedRegistrations(
  manager: EntityManager,
  now: Date,
  limit: number,
): Promise<UnfinishedRegistration[]> {
  return manager.query(
    `SELECT id, organization_id AS "organizationId", request_id AS "requestId"
       FROM connectory.registration
      WHERE import_id IS NULL
        AND ((state = 'received' AND updated_at <= $1) OR (state = 'running' AND lease_until <= $2))
      ORDER BY updated_at
      LIMIT $3`,
    [new Date(now.getTime() - UNCLAIMED_MS), now, limit],
  );
}
