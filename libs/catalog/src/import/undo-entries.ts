import type { EntityManager } from 'typeorm';
import { showRevision, type ShownDefinition } from '../connector/show-revision.js';
import { ConnectorEntity } from '../entities/connector.entity.js';
import { ImportEntity } from '../entities/import.entity.js';
import { RevisionEntity } from '../entities/revision.entity.js';
import { SourceEntity } from '../entities/source.entity.js';
import type { ImportPlace } from './change-import.js';

interface MadeEntry {
  readonly id: string;
  readonly connectorId: string;
  readonly revision: number;
  readonly outcome: 'created' | 'updated';
  readonly state: 'published' | 'needs-review';
  readonly finishedAt: Date;
}

/**
 * Takes back what the next entries of an import that is being undone have made, at most `limit`; gives their number, and
 * ends the undoing at 0. A connector that the import made rests from then on; one that it updated shows the revision from
 * before again. What somebody has changed since is kept. `describe` says what a definition, as JSON text, shows.
 */
export async function undoEntries(
  manager: EntityManager,
  { organizationId, importId }: ImportPlace,
  describe: (definition: string) => ShownDefinition,
  now: Date,
  limit: number,
): Promise<number> {
  const found = await manager.findOne(ImportEntity, {
    where: { organizationId, id: importId, state: 'undoing' },
    lock: { mode: 'pessimistic_write' },
  });
  if (!found) return 0;
  // The last first: an entry may have updated what an earlier one made.
  const entries = await manager.query<MadeEntry[]>(
    `SELECT id, connector_id AS "connectorId", revision, outcome, state, finished_at AS "finishedAt"
       FROM connectory.registration
      WHERE organization_id = $1 AND import_id = $2 AND undo IS NULL
        AND state IN ('published', 'needs-review') AND outcome IN ('created', 'updated')
      ORDER BY finished_at DESC, import_position DESC LIMIT $3`,
    [organizationId, importId, limit],
  );
  for (const entry of entries) {
    const isTakenBack = await takeBack(manager, organizationId, entry, describe, now);
    await manager.query(
      'UPDATE connectory.registration SET undo = $3, updated_at = $4 WHERE organization_id = $1 AND id = $2',
      [organizationId, entry.id, isTakenBack ? 'taken-back' : 'kept', now],
    );
  }
  const isOver = entries.length === 0;
  await manager.update(
    ImportEntity,
    { organizationId, id: importId },
    { updatedAt: now, ...(isOver && { state: 'undone', finishedAt: now }) },
  );
  return entries.length;
}

async function takeBack(
  manager: EntityManager,
  organizationId: string,
  entry: MadeEntry,
  describe: (definition: string) => ShownDefinition,
  now: Date,
): Promise<boolean> {
  const connector = await manager.findOne(ConnectorEntity, {
    where: { organizationId, id: entry.connectorId },
    lock: { mode: 'pessimistic_write' },
  });
  // Somebody else has removed it: nothing of the import is left.
  if (!connector || connector.deletedAt !== null) return true;
  if (connector.head !== entry.revision) return false;
  if (entry.outcome === 'created') {
    if (connector.updatedAt.getTime() !== entry.finishedAt.getTime()) return false;
    await manager.update(
      ConnectorEntity,
      { organizationId, id: connector.id },
      { deletedAt: now, updatedAt: now },
    );
    return true;
  }
  const revision = await manager.findOneByOrFail(RevisionEntity, {
    organizationId,
    connectorId: connector.id,
    number: entry.revision,
  });
  // A draft that somebody has published, or a revision that somebody has gone back to: that was their word.
  if (revision.publishedAt !== null && revision.publishedAt.getTime() !== entry.finishedAt.getTime())
    return false;
  const head = revision.parent ?? entry.revision;
  if (connector.revision !== entry.revision) {
    // A draft that nobody has published: what is shown stays as it is.
    await manager.update(ConnectorEntity, { organizationId, id: connector.id }, { head });
    return true;
  }
  const before = await revisionBefore(manager, connector, revision);
  if (!before) return false;
  const source = await manager.findOneByOrFail(SourceEntity, { organizationId, id: before.sourceId });
  const definition = describe(before.definition);
  await showRevision(manager, connector, definition, {
    name: connector.name,
    state: before.state,
    revision: before.number,
    head,
    sourceKind: source.kind ?? connector.sourceKind,
    sourceVersion: source.version,
    address: source.url,
    updatedAt: now,
  });
  return true;
}

/** What was current before a revision became it; or, where nothing was ever published, the draft that it goes on from. */
async function revisionBefore(
  manager: EntityManager,
  { organizationId, id: connectorId }: ConnectorEntity,
  { number, publishedAt, parent }: RevisionEntity,
): Promise<RevisionEntity | null> {
  const revisions = () =>
    manager
      .createQueryBuilder(RevisionEntity, 'r')
      .addSelect('r.definition')
      .where('r.organization_id = :organizationId AND r.connector_id = :connectorId', {
        organizationId,
        connectorId,
      });
  const published = await revisions()
    .andWhere('r.number <> :number AND r.published_at <= :publishedAt', { number, publishedAt })
    .orderBy('r.published_at', 'DESC')
    .limit(1)
    .getOne();
  return published ?? revisions().andWhere('r.number = :parent', { parent }).getOne();
}
