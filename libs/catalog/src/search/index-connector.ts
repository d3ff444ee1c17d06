import type { ConnectorState, Operation } from '@connectory/contracts';
import type { EntityManager } from 'typeorm';
import { storable } from '../storable.js';
import {
  fieldLexemes,
  fields,
  filterCodes,
  filterLexeme,
  knownWords,
  tenantPrefix,
  type FieldTexts,
} from './lexemes.js';
import { nameKey } from './words-of.js';

/** What is searched of a connector. */
export interface SearchedConnector {
  readonly organizationId: string;
  readonly connectorId: string;
  readonly name: string;
  readonly description: string;
  readonly state: ConnectorState;
  readonly sourceKind: string;
  readonly tags: readonly string[];
  readonly servers: readonly string[];
  readonly operations: readonly Pick<Operation, 'operationId' | 'summary' | 'description' | 'path'>[];
  readonly createdBy: string;
  readonly createdById: string;
  readonly changedAt: Date;
}

/** Of an operation, what a match shows: its id, its summary and its path. */
export type SearchedOperation = readonly [operationId: string, summary: string, path: string];

/** A match need not be shown in the last of very many operations. */
const MAX_SHOWN_OPERATIONS = 200;

/** Puts one connector into the index, see {@link indexConnectors}. */
export const indexConnector = (manager: EntityManager, connector: SearchedConnector): Promise<void> =>
  indexConnectors(manager, [connector]);

/**
 * Puts connectors of one organisation into its index, in the transaction at hand, or replaces what is there of them. Waits
 * for nobody but those who write the same connectors.
 */
export async function indexConnectors(
  manager: EntityManager,
  connectors: readonly SearchedConnector[],
): Promise<void> {
  if (connectors.length === 0) return;
  const searched = connectors.map((connector) => ({ connector, texts: textsOf(connector) }));
  await manager.query(
    `INSERT INTO connectory.connector_index
       (connector_id, organization_id, name_key, changed_at, filters, lexemes, operations)
     SELECT id, tenant, name, at, filters, array_to_tsvector(lexemes), operations
       FROM json_to_recordset($1) AS given (
         id uuid, tenant text, name text, at timestamptz, filters text[], lexemes text[], operations json)
     ON CONFLICT (connector_id) DO UPDATE SET
       name_key = excluded.name_key, changed_at = excluded.changed_at, filters = excluded.filters,
       lexemes = excluded.lexemes, operations = excluded.operations`,
    [JSON.stringify(searched.map(({ connector, texts }) => rowOf(connector, texts)))],
  );
  await learnWords(
    manager,
    connectors[0]!.organizationId,
    searched.map(({ texts }) => texts),
  );
}

/** Puts a name and a description in the place of those that a connector is found by. */
export async function indexTexts(
  manager: EntityManager,
  connector: Pick<
    SearchedConnector,
    'organizationId' | 'connectorId' | 'name' | 'description' | 'createdBy' | 'changedAt'
  >,
): Promise<void> {
  const { organizationId } = connector;
  const texts = textsOf({ ...connector, tags: [], servers: [], operations: [] });
  const prefix = tenantPrefix(organizationId);
  await manager.query(
    `UPDATE connectory.connector_index SET
       name_key = $2, changed_at = $3,
       lexemes = array_to_tsvector(ARRAY(
         SELECT lexeme FROM unnest(tsvector_to_array(lexemes)) AS lexeme
          WHERE NOT starts_with(lexeme, $4) AND NOT starts_with(lexeme, $5)
          UNION ALL SELECT unnest($6::text[])))
     WHERE connector_id = $1`,
    [
      connector.connectorId,
      nameKey(connector.name),
      connector.changedAt,
      `${prefix}n`,
      `${prefix}d`,
      (['n', 'd'] as const).flatMap((field) => fieldLexemes(prefix, field, texts[field])),
    ],
  );
  await learnWords(manager, organizationId, [texts]);
}

function textsOf(connector: Omit<SearchedConnector, 'state' | 'sourceKind' | 'createdById'>): FieldTexts {
  return {
    n: [connector.name],
    t: [...connector.tags, ...connector.servers],
    o: connector.operations.flatMap(({ operationId, summary, path, description }) => [
      operationId,
      summary,
      path,
      description,
    ]),
    d: [connector.description, connector.createdBy],
  };
}

function rowOf(connector: SearchedConnector, texts: FieldTexts) {
  const prefix = tenantPrefix(connector.organizationId);
  const filters = filterCodes({
    state: connector.state,
    kind: connector.sourceKind,
    owner: connector.createdById,
    tags: connector.tags,
  });
  return {
    id: connector.connectorId,
    tenant: connector.organizationId,
    name: nameKey(connector.name),
    at: connector.changedAt,
    filters,
    lexemes: [
      ...fields.flatMap((field) => fieldLexemes(prefix, field, texts[field])),
      ...filters.map((code) => filterLexeme(prefix, code)),
    ],
    operations: connector.operations
      .slice(0, MAX_SHOWN_OPERATIONS)
      .map(({ operationId, summary, path }): SearchedOperation => [
        storable(operationId),
        storable(summary),
        storable(path),
      ]),
  };
}

/** Adds the words that the organisation has not had yet. */
async function learnWords(
  manager: EntityManager,
  organizationId: string,
  texts: readonly FieldTexts[],
): Promise<void> {
  const words = new Set(texts.flatMap(knownWords));
  await manager.query(
    `INSERT INTO connectory.search_word (organization_id, word)
     SELECT $1, given.word FROM unnest($2::text[]) AS given (word)
      WHERE NOT EXISTS (
        SELECT FROM connectory.search_word AS known
         WHERE known.organization_id = $1 AND known.word = given.word)`,
    [organizationId, [...words]],
  );
}
