import type { ImportItem, ImportItemPage, ImportItemQuery, ImportPage } from '@connectory/contracts';
import type { EntityManager } from 'typeorm';
import { afterPosition, decodeCursor, encodeCursor, timeAndId } from '../cursor.js';
import { ImportEntity } from '../entities/import.entity.js';
import type { ImportPlace } from './change-import.js';
import { summariseImport } from './present-import.js';

/** The imports of an organisation, newest first. Throws `request/invalid` for a cursor that is not ours. */
export async function listImports(
  manager: EntityManager,
  organizationId: string,
  { cursor, limit }: { readonly cursor?: string; readonly limit: number },
): Promise<ImportPage> {
  const query = manager
    .createQueryBuilder(ImportEntity, 'i')
    .where('i.organization_id = :organizationId', { organizationId })
    .orderBy('i.created_at', 'DESC')
    .addOrderBy('i.id', 'DESC')
    .limit(limit + 1);
  if (cursor !== undefined) {
    const after = decodeCursor(timeAndId, cursor);
    query.andWhere('(i.created_at, i.id) < (:at::timestamptz, :id::uuid)', after);
  }
  const found = await query.getMany();
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(summariseImport),
    nextCursor:
      found.length > limit && last
        ? encodeCursor(timeAndId, { at: last.createdAt.toISOString(), id: last.id })
        : null,
  };
}

type ItemRow = Omit<ImportItem, 'kind' | 'failure' | 'finishedAt'> & {
  readonly kind: 'openapi' | 'postman' | 'unknown' | null;
  readonly version: string | null;
  readonly first: { readonly code: string; readonly message: string } | null;
  readonly finishedAt: Date | null;
};

/** The entries of an import in the order in which they were handed over. Throws like {@link listImports}. */
export async function listImportItems(
  manager: EntityManager,
  { organizationId, importId }: ImportPlace,
  { cursor, limit, state }: ImportItemQuery,
): Promise<ImportItemPage> {
  const start = cursor === undefined ? 0 : decodeCursor(afterPosition, cursor).position;
  const rows = await manager.query<ItemRow[]>(
    `SELECT r.id AS "registrationId", r.import_position AS position, r.entry_name AS "entryName", r.state, r.outcome,
            r.connector_id AS "connectorId", r.revision, s.kind, s.version, s.byte_length AS bytes,
            r.finding_counts AS "findingCounts", r.plan, r.undo, r.finished_at AS "finishedAt",
            CASE WHEN r.state = 'failed' THEN r.findings -> 0 END AS first
       FROM connectory.registration r
       JOIN connectory.source s ON s.organization_id = $1 AND s.id = r.source_id
      WHERE r.organization_id = $1 AND r.import_id = $2 AND r.import_position >= $3
        AND ($4::text IS NULL OR r.state = $4)
      ORDER BY r.import_position LIMIT $5`,
    [organizationId, importId, start, state ?? null, limit + 1],
  );
  const next = rows[limit];
  return {
    items: rows.slice(0, limit).map(({ kind, version, first, finishedAt, ...row }) => ({
      ...row,
      kind: kind && { kind, version },
      failure: first && { code: first.code, message: first.message },
      finishedAt: finishedAt?.toISOString() ?? null,
    })),
    nextCursor: next ? encodeCursor(afterPosition, { position: next.position }) : null,
  };
}
