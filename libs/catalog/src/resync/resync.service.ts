import type { Registration } from '@connectory/contracts';
import { ProblemError, type Tenant } from '@connectory/platform';
import type { EntityManager } from 'typeorm';
import { ConnectorEntity } from '../entities/connector.entity.js';
import type { RegistrationOrder } from '../registration/accept-registration.js';
import type { RegistrationService } from '../registration/registration.service.js';
import type { SourceVault } from '../registration/source-vault.js';
import { findConnector } from '../revision/find-revision.js';
import type { ConnectorKey } from '../revision/revision.service.js';
import { describeKnown } from './known-connector.js';
import { nextSync } from './next-sync.js';
import { chanceOf } from './note-synced.js';

/** Who wants a source to be read again. */
export type ResyncOrder = Omit<RegistrationOrder, 'source' | 'name' | 'connectorId'>;

export interface ResyncServiceParts {
  readonly tenant: Tenant;
  readonly vault: SourceVault;
  readonly registrations: Pick<RegistrationService, 'create'>;
  readonly now: () => Date;
}

/**
 * Has the address of a connector read again, now or by the clock. Each method throws `connector/not-found`, also for another
 * organisation's connector, and `connector/no-address` for one whose source was handed over.
 */
export class ResyncService {
  constructor(private readonly parts: ResyncServiceParts) {}

  /** Throws also what {@link RegistrationService.create} throws. */
  async resync(order: ResyncOrder, connectorId: string): Promise<Registration> {
    const { tenant, registrations } = this.parts;
    const { organizationId } = order;
    const url = await tenant.run(organizationId, async (manager) => {
      const connector = await findConnector(manager, organizationId, connectorId);
      return this.addressOf(manager, connector);
    });
    return registrations.create({ ...order, source: { origin: 'url', url }, name: null, connectorId });
  }

  /** Has it read again every so many minutes, for the first time in so many. */
  async schedule({ organizationId, connectorId }: ConnectorKey, everyMinutes: number): Promise<void> {
    const { tenant, now } = this.parts;
    await tenant.run(organizationId, async (manager) => {
      const connector = await findConnector(manager, organizationId, connectorId, { lock: true });
      await this.addressOf(manager, connector);
      if (connector.syncEveryMinutes === everyMinutes) return;
      const key = { organizationId, id: connectorId };
      const syncNextAt = nextSync(everyMinutes, 0, now(), chanceOf(connectorId));
      await manager.update(ConnectorEntity, key, { syncEveryMinutes: everyMinutes, syncNextAt });
    });
  }

  /** Has it read again by hand only. */
  async unschedule({ organizationId, connectorId }: ConnectorKey): Promise<void> {
    await this.parts.tenant.run(organizationId, async (manager) => {
      await findConnector(manager, organizationId, connectorId, { lock: true });
      const key = { organizationId, id: connectorId };
      await manager.update(ConnectorEntity, key, {
        syncEveryMinutes: null,
        syncNextAt: null,
        syncFailures: 0,
      });
    });
  }

  private async addressOf(manager: EntityManager, connector: ConnectorEntity): Promise<string> {
    const { url } = await describeKnown(manager, this.parts.vault, connector, connector.head);
    if (url !== null) return url;
    throw new ProblemError(
      'connector/no-address',
      `The source of ${connector.name} was handed over, so there is no address to read again. Register the new one with connectorId ${connector.id}.`,
    );
  }
}
