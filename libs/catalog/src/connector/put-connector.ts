import { uuidV7 } from '@connectory/platform';
import { IsNull, type EntityManager } from 'typeorm';
import { ConnectorEntity } from '../entities/connector.entity.js';
import type { RegistrationEntity } from '../entities/registration.entity.js';
import type { Conversion, SourceFacts } from '../registration/finish-registration.js';
import { storable } from '../storable.js';
import { operationTexts, searchText } from './search-text.js';

const MAX_NAME = 120;

/**
 * Makes the connector of a registration, or takes the one that it adds a revision to, and gives the number of the new
 * revision. A draft never changes what a published connector shows.
 */
export async function putConnector(
  manager: EntityManager,
  registration: RegistrationEntity,
  revision: Conversion & { readonly state: 'draft' | 'published' },
  source: SourceFacts,
  now: Date,
): Promise<{ connectorId: string; number: number; parent: number | null }> {
  const { organizationId } = registration;
  const existing = registration.connectorId
    ? await manager.findOneOrFail(ConnectorEntity, {
        where: { organizationId, id: registration.connectorId, deletedAt: IsNull() },
        lock: { mode: 'pessimistic_write' },
      })
    : null;
  const connectorId = existing?.id ?? uuidV7(now.getTime());
  const number = existing ? await nextNumber(manager, connectorId) : 1;
  if (existing?.state === 'published' && revision.state === 'draft') {
    await manager.update(ConnectorEntity, { organizationId, id: connectorId }, { head: number });
    return { connectorId, number, parent: existing.head };
  }

  const name =
    registration.name ?? existing?.name ?? (storable(revision.title).trim().slice(0, MAX_NAME) || 'Untitled');
  const shown = {
    name,
    description: storable(revision.description),
    state: revision.state,
    revision: number,
    head: number,
    operationCount: revision.operations.length,
    tags: revision.tags.map(storable),
    servers: revision.servers.map(storable),
    security: [...revision.security],
    sourceKind: source.kind.kind,
    sourceVersion: source.kind.version === null ? null : storable(source.kind.version),
    updatedAt: now,
  };
  const search = { search: () => searchVector };
  const texts = {
    searchName: searchText([name]),
    searchTags: searchText([...revision.tags, ...revision.servers]),
    searchOperations: searchText(revision.operations.flatMap(operationTexts)),
    searchDescription: searchText([revision.description]),
  };
  if (existing) {
    await manager
      .createQueryBuilder()
      .update(ConnectorEntity)
      .set({ ...shown, ...search })
      .where({ organizationId, id: connectorId })
      .setParameters(texts)
      .execute();
  } else {
    await manager
      .createQueryBuilder()
      .insert()
      .into(ConnectorEntity)
      .values({
        ...shown,
        ...search,
        id: connectorId,
        organizationId,
        createdBy: registration.createdBy,
        createdAt: now,
      })
      .setParameters(texts)
      .execute();
  }
  return { connectorId, number, parent: existing?.head ?? null };
}

/** A name counts most, then tags and hosts, then operations, then the description. */
const searchVector = [
  [':searchName', 'A'],
  [':searchTags', 'B'],
  [':searchOperations', 'C'],
  [':searchDescription', 'D'],
]
  .map(([parameter, weight]) => `setweight(to_tsvector('simple', ${parameter}::text), '${weight}')`)
  .join(' || ');

async function nextNumber(manager: EntityManager, connectorId: string): Promise<number> {
  const [row] = await manager.query<{ next: number }[]>(
    'SELECT coalesce(max(number), 0) + 1 AS next FROM connectory.revision WHERE connector_id = $1',
    [connectorId],
  );
  return row!.next;
}
