import type { EntityManager } from 'typeorm';
import type { SearchedOperation } from './index-connector.js';

/** The operations of connectors as far as searches know them, by the ids of the connectors. */
export async function readSearched(
  manager: EntityManager,
  connectorIds: readonly string[],
): Promise<Map<string, SearchedOperation[]>> {
  const rows = await manager.query<{ id: string; operations: SearchedOperation[] }[]>(
    `SELECT connector_id AS id, operations FROM connectory.connector_index WHERE connector_id = ANY($1::uuid[])`,
    [connectorIds],
  );
  return new Map(rows.map(({ id, operations }) => [id, operations]));
}
