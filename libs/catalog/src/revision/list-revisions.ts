import type { RevisionPage } from '@connectory/contracts';
import type { EntityManager } from 'typeorm';
import { afterPosition, decodeCursor, encodeCursor } from '../cursor.js';
import type { ConnectorEntity } from '../entities/connector.entity.js';
import { RevisionEntity } from '../entities/revision.entity.js';
import { summariseRevision } from './present-revision.js';

/** The revisions of a connector, the newest first. */
export async function listRevisions(
  manager: EntityManager,
  connector: ConnectorEntity,
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<RevisionPage> {
  const { organizationId, id: connectorId } = connector;
  const query = manager
    .createQueryBuilder(RevisionEntity, 'r')
    .where({ organizationId, connectorId })
    .orderBy('r.number', 'DESC')
    .limit(limit + 1);
  if (cursor !== undefined) query.andWhere('r.number < :position', decodeCursor(afterPosition, cursor));
  const found = await query.getMany();
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return {
    items: items.map((revision) => summariseRevision(revision, connector)),
    nextCursor: found.length > limit && last ? encodeCursor(afterPosition, { position: last.number }) : null,
  };
}
