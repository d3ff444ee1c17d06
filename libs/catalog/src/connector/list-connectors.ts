import type { ConnectorQuery } from '@connectory/contracts';
import type { EntityManager } from 'typeorm';
import { decodeCursor, encodeCursor, rankTimeAndId } from '../cursor.js';
import { ConnectorEntity } from '../entities/connector.entity.js';
import { searchQuery } from './search-text.js';

export interface ConnectorPageRows {
  readonly items: ConnectorEntity[];
  readonly nextCursor: string | null;
}

/** Connectors of one organisation: the best matches first, the newest among equals. */
export async function listConnectors(
  manager: EntityManager,
  organizationId: string,
  { q, tag, state, cursor, limit }: ConnectorQuery,
): Promise<ConnectorPageRows> {
  const words = q === undefined ? null : searchQuery(q);
  // As double precision, since a rank that went through JSON must compare equal to itself.
  const rank = words === null ? '0::float8' : `ts_rank(c.search, to_tsquery('simple', :words))::float8`;
  const query = manager
    .createQueryBuilder(ConnectorEntity, 'c')
    .addSelect(rank, 'rank')
    .where('c.organization_id = :organizationId', { organizationId, words })
    .andWhere('c.deleted_at IS NULL')
    .orderBy('rank', 'DESC')
    .addOrderBy('c.updated_at', 'DESC')
    .addOrderBy('c.id', 'DESC')
    .limit(limit + 1);
  if (words !== null) query.andWhere(`c.search @@ to_tsquery('simple', :words)`);
  if (tag !== undefined) query.andWhere(':tag = ANY(c.tags)', { tag });
  if (state !== undefined) query.andWhere('c.state = :state', { state });
  if (cursor !== undefined) {
    const after = decodeCursor(rankTimeAndId, cursor);
    query.andWhere(`(${rank}, c.updated_at, c.id) < (:rank::float8, :at::timestamptz, :id::uuid)`, after);
  }
  const { entities, raw } = await query.getRawAndEntities<{ rank: number }>();
  const items = entities.slice(0, limit);
  const last = items.at(-1);
  return {
    items,
    nextCursor:
      entities.length > limit && last
        ? encodeCursor(rankTimeAndId, {
            rank: Number(raw[items.length - 1]!.rank),
            at: last.updatedAt.toISOString(),
            id: last.id,
          })
        : null,
  };
}
