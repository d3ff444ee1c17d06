import type { EntityManager } from 'typeorm';
import type { ConnectorEntity } from '../entities/connector.entity.js';

/**
 * Whether the head of a connector holds edits that nobody has published yet: whatever goes on from it holds them, too, and
 * to publish is not for whoever edits, nor for the clock.
 */
export async function hasUnpublishedEdits(
  manager: EntityManager,
  { id, head }: Pick<ConnectorEntity, 'id' | 'head'>,
): Promise<boolean> {
  const [row] = await manager.query<{ edited: boolean }[]>(
    `WITH RECURSIVE unpublished AS (
       SELECT connector_id, parent, made_by FROM connectory.revision
        WHERE connector_id = $1 AND number = $2 AND state = 'draft'
        UNION ALL
       SELECT earlier.connector_id, earlier.parent, earlier.made_by
         FROM unpublished JOIN connectory.revision AS earlier
           ON earlier.connector_id = unpublished.connector_id AND earlier.number = unpublished.parent
        WHERE earlier.state = 'draft')
     SELECT EXISTS (SELECT FROM unpublished WHERE made_by IN ('edit', 'resolve')) AS edited`,
    [id, head],
  );
  return row!.edited;
}
