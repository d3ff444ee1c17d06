import type { ChangeConnectorRequest, Connector } from '@connectory/contracts';
import { ProblemError, sha256, type Tenant } from '@connectory/platform';
import { IsNull, type EntityManager } from 'typeorm';
import { ConnectorIconEntity } from '../entities/connector-icon.entity.js';
import { ConnectorEntity } from '../entities/connector.entity.js';
import { indexTexts } from '../search/index-connector.js';
import { connectorTag } from './connector-tag.js';
import type { Reader } from './connector.service.js';
import { iconVersion, presentConnector } from './present-connector.js';

/** The icon of a connector, or what one is made of that has none. */
export interface ConnectorIcon {
  /** Another one whenever the icon looks different. */
  readonly version: string;
  readonly png: Buffer | null;
  readonly connector: Pick<ConnectorEntity, 'id' | 'name' | 'brandColor'>;
}

/**
 * Changes what the team says of a connector itself, and how it looks. Each method throws `connector/not-found`, also for
 * another organisation's connector.
 */
export class ConnectorLookService {
  constructor(private readonly parts: { readonly tenant: Tenant; readonly now: () => Date }) {}

  /**
   * Texts that are set here stay when revisions come and go. Throws `connector/changed-meanwhile` when `isMeant` does not
   * take the tag that the connector has by now.
   */
  async change(
    reader: Reader,
    id: string,
    isMeant: (tag: string) => boolean,
    { name, description, brandColor }: ChangeConnectorRequest,
  ): Promise<Connector> {
    return this.changeLocked(reader, id, async (connector, manager) => {
      if (!isMeant(connectorTag(presentConnector(connector, reader.permissions)))) {
        throw new ProblemError(
          'connector/changed-meanwhile',
          'Somebody else has changed the connector. Read it again, and make your change in that.',
        );
      }
      const own = new Set(connector.ownTexts);
      if (name !== undefined) own.add('name');
      if (description !== undefined) own.add('description');
      const change = {
        ...(name !== undefined && { name }),
        ...(description !== undefined && { description }),
        ...(brandColor !== undefined && { brandColor }),
        ownTexts: [...own],
        updatedAt: this.parts.now(),
      };
      const { organizationId } = connector;
      await manager.update(ConnectorEntity, { organizationId, id }, change);
      const changed = { ...connector, ...change };
      await indexTexts(manager, { ...changed, connectorId: id, changedAt: changed.updatedAt });
      return changed;
    });
  }

  async icon({ organizationId }: Reader, id: string): Promise<ConnectorIcon> {
    return this.parts.tenant.run(organizationId, async (manager) => {
      const connector = await find(manager, organizationId, id);
      const icon = connector.iconHash
        ? await manager.findOneBy(ConnectorIconEntity, { organizationId, connectorId: id })
        : null;
      return { version: iconVersion(connector), png: icon?.png ?? null, connector };
    });
  }

  /** @param png 230 × 230 pixels */
  async putIcon(reader: Reader, id: string, png: Buffer): Promise<Connector> {
    const hash = sha256(png);
    return this.changeLocked(reader, id, async (connector, manager) => {
      const { organizationId } = connector;
      const icon = { organizationId, connectorId: id, hash, png };
      await manager.upsert(ConnectorIconEntity, icon, ['connectorId']);
      await manager.update(ConnectorEntity, { organizationId, id }, { iconHash: hash });
      return { ...connector, iconHash: hash };
    });
  }

  /** Does nothing when there is none. */
  async removeIcon(reader: Reader, id: string): Promise<void> {
    await this.changeLocked(reader, id, async (connector, manager) => {
      const { organizationId } = connector;
      await manager.delete(ConnectorIconEntity, { organizationId, connectorId: id });
      await manager.update(ConnectorEntity, { organizationId, id }, { iconHash: null });
      return { ...connector, iconHash: null };
    });
  }

  private async changeLocked(
    { organizationId, permissions }: Reader,
    id: string,
    change: (connector: ConnectorEntity, manager: EntityManager) => Promise<ConnectorEntity>,
  ): Promise<Connector> {
    return this.parts.tenant.run(organizationId, async (manager) => {
      const connector = await find(manager, organizationId, id, { mode: 'pessimistic_write' });
      return presentConnector(await change(connector, manager), permissions);
    });
  }
}

async function find(
  manager: EntityManager,
  organizationId: string,
  id: string,
  lock?: { readonly mode: 'pessimistic_write' },
): Promise<ConnectorEntity> {
  const connector = await manager.findOne(ConnectorEntity, {
    where: { organizationId, id, deletedAt: IsNull() },
    ...(lock && { lock }),
  });
  if (!connector) throw new ProblemError('connector/not-found', `There is no connector ${id}.`);
  return connector;
}
