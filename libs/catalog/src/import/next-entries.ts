import type { EntityManager } from 'typeorm';

/**
 * The ids of the next entries of a running import that nobody works on, in its order, at most `limit`; and says that
 * somebody is at it, which keeps the sweeper away. None when the import is not running.
 */
export async function nextEntries(
  manager: EntityManager,
  place: { readonly organizationId: string; readonly importId: string },
  now: Date,
  limit: number,
): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(
    `WITH touched AS (
       UPDATE connectory.import SET updated_at = $3
        WHERE organization_id = $1 AND id = $2 AND state = 'running' RETURNING id
     )
     SELECT r.id FROM connectory.registration r JOIN touched ON r.import_id = touched.id
      WHERE r.state = 'received' OR (r.state = 'running' AND r.lease_until <= $3)
      ORDER BY r.import_position LIMIT $4`,
    [place.organizationId, place.importId, now, limit],
  );
  return rows.map(({ id }) => id);
}
