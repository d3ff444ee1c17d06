import { catalogEntities, indexConnectors, type SearchedConnector } from '@connectory/catalog';
import { createDataSource, createTenant, uuidV7 } from '@connectory/platform';
import pg from 'pg';
import { generateConnector, type GeneratedConnector } from './generate-connectors.js';

const BATCH = 500;
const START = Date.parse('2026-01-01T00:00:00Z');

export interface Organization {
  readonly id: string;
  readonly connectors: number;
}

/** Fills a migrated catalog, a second of made-up time for each connector, and lets PostgreSQL look at what it has. */
export async function loadConnectors(
  urls: { readonly ownerUrl: string; readonly serviceUrl: string },
  organizations: readonly Organization[],
  tell: (text: string) => void,
): Promise<void> {
  const owner = new pg.Client({ connectionString: urls.ownerUrl });
  await owner.connect();
  const dataSource = await createDataSource({
    url: urls.serviceUrl,
    role: 'connectory_app',
    entities: catalogEntities,
    max: 2,
  }).initialize();
  try {
    // What is merged row by row takes minutes; made at the end it is the same.
    const index = 'connectory.connector_index_lexemes';
    const { rows } = await owner.query<{ made: string }>(
      `SELECT pg_get_indexdef('${index}'::regclass) AS made`,
    );
    await owner.query(`DROP INDEX ${index}`);
    const tenant = createTenant(dataSource);
    for (const [place, { id, connectors }] of organizations.entries()) {
      for (let first = 0; first < connectors; first += BATCH) {
        const batch = Array.from({ length: Math.min(BATCH, connectors - first) }, (_, index) =>
          rowOf(id, first + index, generateConnector(place, first + index)),
        );
        await tenant.run(id, async (manager) => {
          await manager.query(insertConnectors, [id, JSON.stringify(batch)]);
          await indexConnectors(manager, batch);
        });
        if ((first / BATCH) % 40 === 39) tell(`${id}: ${first + BATCH} of ${connectors} connectors`);
      }
    }
    tell('indexing');
    await owner.query(rows[0]!.made);
    await owner.query(
      'VACUUM ANALYZE connectory.connector, connectory.connector_index, connectory.search_word',
    );
  } finally {
    await Promise.all([dataSource.destroy(), owner.end()]);
  }
}

function rowOf(organizationId: string, index: number, connector: GeneratedConnector): SearchedConnector {
  const at = START + index * 1_000;
  return { ...connector, organizationId, connectorId: uuidV7(at), changedAt: new Date(at) };
}

const insertConnectors = `
  INSERT INTO connectory.connector (
    id, organization_id, name, description, state, revision, head, operation_count, tags, servers, security, source_kind,
    created_by, created_by_id, created_at, updated_at)
  SELECT "connectorId", $1, name, description, state, 1, 1, json_array_length(operations), tags, servers, '[]', "sourceKind",
         "createdBy", "createdById", "changedAt", "changedAt"
    FROM json_to_recordset($2) AS given (
      "connectorId" uuid, name text, description text, state text, operations json, tags text[], servers text[],
      "sourceKind" text, "createdBy" text, "createdById" text, "changedAt" timestamptz)`;
