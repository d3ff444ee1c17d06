import {
  claimDueConnector,
  clockRequestId,
  findDueConnectors,
  noteLooked,
  noteSynced,
  type DueConnector,
  type RegistrationService,
  type SyncResult,
} from '@connectory/catalog';
import { uuidV7 } from '@connectory/platform';
import { needsGathering } from '@connectory/reading';
import type { DataSource } from 'typeorm';
import { fetchSource } from '../registration/fetch-source.js';
import type { RegistrationParts } from '../registration/registration-parts.js';

const BATCH = 500;
/** Most of the time is spent waiting for servers. */
const AT_ONCE = 8;

export interface SyncParts extends Pick<
  RegistrationParts,
  'tenant' | 'vault' | 'egress' | 'logger' | 'maxSourceBytes' | 'now'
> {
  /** A data source in the system role, which sees which connectors of all organisations are due. */
  readonly system: DataSource;
  readonly registrations: Pick<RegistrationService, 'create'>;
}

/**
 * Looks at the address of each connector that is due, with one request that is conditional, and registers what has changed.
 * Called by several at the same time, each connector is looked at once. One that fails holds up no other.
 */
export async function syncDueConnectors(parts: SyncParts): Promise<void> {
  const { system, tenant, vault, logger, now } = parts;
  const due = await findDueConnectors(system.manager, now(), BATCH);
  const left = due.values();
  const work = async () => {
    for (const key of left) {
      try {
        const connector = await tenant.run(key.organizationId, (manager) =>
          claimDueConnector(manager, vault, key, now()),
        );
        if (connector) await look(parts, connector);
      } catch (error) {
        logger.error(
          { err: error, connectorId: key.connectorId },
          'The address of a connector was not looked at',
        );
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, due.length) }, work));
}

async function look(parts: SyncParts, connector: DueConnector): Promise<void> {
  const { tenant, vault, egress, registrations, maxSourceBytes, now } = parts;
  const { organizationId, connectorId, createdById, known } = connector;
  const note = (result: SyncResult) =>
    tenant.run(organizationId, (manager) => noteSynced(manager, connector, result, now()));
  if (!known) {
    return note({
      outcome: 'failed',
      message: 'The connector has no address any more: its source was handed over.',
    });
  }
  const { url, validators, sourceId, fingerprint } = known;
  const fetched = await fetchSource(egress, url, maxSourceBytes, { validators });
  if ('finding' in fetched) return note({ outcome: 'failed', message: fetched.finding.message });
  if ('notModified' in fetched) return note({ outcome: 'unchanged' });
  // Whether the other files of a description have changed, only reading them all can tell.
  if (!needsGathering(fetched.bytes) && vault.fingerprint(organizationId, fetched.bytes) === fingerprint) {
    const looked = { sourceId, validators: fetched.validators };
    return tenant.run(organizationId, (manager) =>
      noteLooked(manager, connector, looked, { outcome: 'unchanged' }, now()),
    );
  }
  const id = uuidV7(now().getTime());
  await registrations.create({
    organizationId,
    createdBy: { id: createdById, name: 'Connectory' },
    caller: `connector/${connectorId}`,
    requestId: clockRequestId(id),
    source: { origin: 'url', url },
    name: null,
    connectorId,
    idempotencyKey: null,
  });
}
