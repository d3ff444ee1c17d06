import type { EntityManager } from 'typeorm';
import type { SearchQuery } from './search-query.js';

/** Where a search goes on: behind this connector, which was found at this level. */
export interface SearchPlace {
  readonly level: number;
  /** In milliseconds, like every time that is stored. */
  readonly at: string;
  readonly id: string;
}

const NOWHERE = '00000000-0000-0000-0000-000000000000';

/** The next matches of a search, the best first; see the migration that makes `find_connectors` for how. */
export async function findConnectors(
  manager: EntityManager,
  { nameStart, queries, filters }: SearchQuery,
  after: SearchPlace | null,
  most: number,
): Promise<SearchPlace[]> {
  const rows = await manager.query<{ connector_id: string; level: number; changed_at: Date }[]>(
    `SELECT * FROM connectory.find_connectors(
       $1, $2::text[], $3::text[]::tsquery[], $4,
       coalesce((SELECT name_key FROM connectory.connector_index WHERE connector_id = $6), ''), $5, $6, $7)`,
    [nameStart, filters, queries, after?.level ?? 0, after?.at ?? null, after?.id ?? NOWHERE, most],
  );
  return rows.map((row) => ({ id: row.connector_id, level: row.level, at: row.changed_at.toISOString() }));
}
