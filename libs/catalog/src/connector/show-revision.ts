import type { Operation, SecuritySummary } from '@connectory/contracts';
import type { EntityManager } from 'typeorm';
import { ConnectorEntity } from '../entities/connector.entity.js';
import { indexConnector } from '../search/index-connector.js';
import { storable } from '../storable.js';

/** What a connector shows of a definition. */
export interface ShownDefinition {
  readonly title: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly servers: readonly string[];
  readonly security: readonly SecuritySummary[];
  readonly operations: readonly Pick<Operation, 'operationId' | 'summary' | 'description' | 'path'>[];
}

/** The columns of a connector that follow from the definition which it shows. */
export const shownColumns = ({ description, operations, tags, servers, security }: ShownDefinition) => ({
  description: storable(description),
  operationCount: operations.length,
  tags: tags.map(storable),
  servers: servers.map(storable),
  security: [...security],
});

/** Lets a connector show a definition from now on, in lists and to searches. The caller has locked its row. */
export async function showRevision(
  manager: EntityManager,
  connector: ConnectorEntity,
  definition: ShownDefinition,
  change: Pick<ConnectorEntity, 'name' | 'state' | 'revision' | 'head' | 'updatedAt'> &
    Partial<Pick<ConnectorEntity, 'sourceKind' | 'sourceVersion' | 'address'>>,
): Promise<void> {
  const { organizationId, id } = connector;
  const columns = { ...shownColumns(definition), ...change, ...ownTextsOf(connector) };
  await manager.update(ConnectorEntity, { organizationId, id }, columns);
  await indexShown(manager, { ...connector, ...columns }, definition);
}

/** What the team has written itself stays, whatever a revision says. */
const ownTextsOf = ({ ownTexts, name, description }: ConnectorEntity) => ({
  ...(ownTexts.includes('name') && { name }),
  ...(ownTexts.includes('description') && { description }),
});

/** Lets searches find a connector by the definition that it shows. */
export async function indexShown(
  manager: EntityManager,
  connector: ConnectorEntity,
  { operations }: ShownDefinition,
): Promise<void> {
  const { id: connectorId, updatedAt: changedAt } = connector;
  await indexConnector(manager, { ...connector, connectorId, changedAt, operations });
}
