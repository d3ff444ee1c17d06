import type { EntityManager } from 'typeorm';
import { RECEIVING_MS, UNCLAIMED_MS } from '../registration/lifecycle.js';

export interface UnfinishedImport {
  readonly id: string;
  readonly organizationId: string;
  readonly requestId: string;
}

/**
 * Imports of all organisations with work left that nobody has touched for a while: their lanes were lost, or whoever handed
 * them over. At most `limit`,
 * the oldest first. For the system role only.
 */
export async function findUnfinishedImports(
  manager: EntityManager,
  now: Date,
  limit: number,
): Promise<UnfinishedImport[]> {
  return manager.query(
    `SELECT id, organization_id AS "organizationId", request_id AS "requestId"
       FROM connectory.import
      WHERE (state IN ('planning', 'running', 'undoing') AND updated_at <= $1)
         OR (state = 'receiving' AND updated_at <= $2)
      ORDER BY updated_at
      LIMIT $3`,
    [new Date(now.getTime() - UNCLAIMED_MS), new Date(now.getTime() - RECEIVING_MS), limit],
  );
}
