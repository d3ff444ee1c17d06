import { uuidV7 } from '@connectory/platform';
import { IsNull, type EntityManager } from 'typeorm';
import { ConnectorEntity } from '../entities/connector.entity.js';
import type { RegistrationEntity } from '../entities/registration.entity.js';
import { storable } from '../storable.js';
import { indexShown, shownColumns, showRevision, type ShownDefinition } from './show-revision.js';

const MAX_NAME = 120;

/** The revision that a connector gets. */
export interface NewRevision {
  readonly state: 'draft' | 'published';
  readonly number: number;
  readonly definition: ShownDefinition;
  readonly sourceKind: ConnectorEntity['sourceKind'];
  readonly sourceVersion: string | null;
  /** Where its source came from, for show. */
  readonly address: string | null;
}

/** The connector that a registration is about, its row locked until the transaction ends; `null` when there is none yet. */
export async function lockConnectorOf(
  manager: EntityManager,
  { organizationId, connectorId, identity }: RegistrationEntity,
): Promise<ConnectorEntity | null> {
  if (connectorId === null && identity === null) return null;
  return manager.findOne(ConnectorEntity, {
    where: {
      organizationId,
      ...(connectorId === null ? { identity: identity! } : { id: connectorId }),
      deletedAt: IsNull(),
    },
    lock: { mode: 'pessimistic_write' },
  });
}

/** A connector that nobody has made yet, as the first revision of a registration gives it. */
export const newConnector = (
  registration: Pick<
    RegistrationEntity,
    'organizationId' | 'name' | 'identity' | 'createdBy' | 'createdById'
  >,
  { state, number, definition, sourceKind, sourceVersion, address }: NewRevision,
  now: Date,
): ConnectorEntity => ({
  ...shownColumns(definition),
  id: uuidV7(now.getTime()),
  organizationId: registration.organizationId,
  name: registration.name ?? (storable(definition.title).trim().slice(0, MAX_NAME) || 'Untitled'),
  state,
  revision: number,
  head: number,
  identity: registration.identity,
  address,
  syncEveryMinutes: null,
  syncNextAt: null,
  syncOutcome: null,
  syncMessage: null,
  syncFailures: 0,
  syncedAt: null,
  sourceKind,
  sourceVersion,
  ownTexts: [],
  brandColor: null,
  iconHash: null,
  createdBy: registration.createdBy,
  createdById: registration.createdById,
  createdAt: now,
  updatedAt: now,
  deletedAt: null,
});

/** Makes connectors. Gives the ids of those that are new: another worker may be first to make one of the same identity. */
export async function insertConnectors(
  manager: EntityManager,
  connectors: readonly ConnectorEntity[],
): Promise<ReadonlySet<string>> {
  if (connectors.length === 0) return new Set();
  const inserted = await manager
    .createQueryBuilder()
    .insert()
    .into(ConnectorEntity)
    .values([...connectors])
    .orIgnore()
    .returning(['id'])
    .execute();
  return new Set((inserted.raw as { id: string }[]).map(({ id }) => id));
}

/** Makes the connector of a registration. `null` when another worker was first to make one of the same identity. */
export async function createConnector(
  manager: EntityManager,
  registration: RegistrationEntity,
  revision: NewRevision,
  now: Date,
): Promise<ConnectorEntity | null> {
  const connector = newConnector(registration, revision, now);
  const inserted = await insertConnectors(manager, [connector]);
  if (!inserted.has(connector.id)) return null;
  await indexShown(manager, connector, revision.definition);
  return connector;
}

/** Gives a connector, whose row is locked, a new revision as its head. A draft changes nothing of what is published. */
export async function addToConnector(
  manager: EntityManager,
  connector: ConnectorEntity,
  { state, number, definition, sourceKind, sourceVersion, address }: NewRevision,
  { name, now }: { readonly name: string | null; readonly now: Date },
): Promise<void> {
  if (connector.state === 'published' && state === 'draft') {
    const { organizationId, id } = connector;
    await manager.update(ConnectorEntity, { organizationId, id }, { head: number, address });
    return;
  }
  await showRevision(manager, connector, definition, {
    name: name ?? connector.name,
    state,
    revision: number,
    head: number,
    sourceKind,
    sourceVersion,
    address,
    updatedAt: now,
  });
}

/** The number of the next revision of a connector whose row is locked. */
export async function nextRevision(manager: EntityManager, connectorId: string): Promise<number> {
  const [row] = await manager.query<{ next: number }[]>(
    'SELECT coalesce(max(number), 0) + 1 AS next FROM connectory.revision WHERE connector_id = $1',
    [connectorId],
  );
  return row!.next;
}
