import type { Registration } from '@connectory/contracts';
import { ProblemError, sha256, uuidV7 } from '@connectory/platform';
import type { EntityManager, QueryDeepPartialEntity } from 'typeorm';
import { ConnectorEntity } from '../entities/connector.entity.js';
import { IdempotencyKeyEntity } from '../entities/idempotency-key.entity.js';
import { RegistrationEntity } from '../entities/registration.entity.js';
import { SourceEntity } from '../entities/source.entity.js';
import { presentRegistration } from './present-registration.js';
import { announceRegistration } from './registration-channel.js';
import type { SourceVault } from './source-vault.js';

/** What somebody hands over to be registered. */
export interface RegistrationOrder {
  readonly organizationId: string;
  /** The person or key that asks, by name. */
  readonly createdBy: string;
  readonly requestId: string;
  readonly source:
    | { readonly origin: 'file' | 'inline'; readonly bytes: Uint8Array; readonly fileName: string | null }
    | { readonly origin: 'url'; readonly url: string };
  readonly name: string | null;
  readonly connectorId: string | null;
  readonly idempotencyKey: string | null;
}

/** The same request gives the same fingerprint; it is hashed so that the key's row holds nothing of the source. */
export function fingerprintOf({ source, name, connectorId }: RegistrationOrder): string {
  const what = source.origin === 'url' ? source.url : sha256(source.bytes);
  const fileName = source.origin === 'url' ? null : source.fileName;
  return sha256(JSON.stringify([source.origin, what, fileName, name, connectorId]));
}

/** The registration that an idempotency key belongs to, or `null`. Throws when the key was used for another request. */
export async function findByIdempotencyKey(
  manager: EntityManager,
  order: RegistrationOrder,
): Promise<Registration | null> {
  if (order.idempotencyKey === null) return null;
  const { organizationId } = order;
  const used = await manager.findOneBy(IdempotencyKeyEntity, { organizationId, key: order.idempotencyKey });
  if (!used) return null;
  if (used.fingerprint !== fingerprintOf(order)) {
    throw new ProblemError(
      'registration/idempotency-key-reused',
      'This Idempotency-Key was sent before with another request. Send a new key, or the same request again.',
    );
  }
  const registration = await manager.findOneByOrFail(RegistrationEntity, {
    organizationId,
    id: used.registrationId,
  });
  const source = await manager.findOneByOrFail(SourceEntity, { organizationId, id: registration.sourceId });
  return presentRegistration(registration, source);
}

/**
 * Writes source and registration `received` in the transaction at hand. The bytes are sealed until their secrets are known.
 * Throws `connector/not-found` when the connector to add a revision to is not the organisation's.
 */
export async function acceptRegistration(
  manager: EntityManager,
  vault: SourceVault,
  order: RegistrationOrder,
  now: Date,
): Promise<Registration> {
  const { organizationId, connectorId } = order;
  if (connectorId && !(await manager.existsBy(ConnectorEntity, { organizationId, id: connectorId }))) {
    throw new ProblemError(
      'connector/not-found',
      `There is no connector ${connectorId} to add a revision to.`,
    );
  }
  const source = sourceRow(vault, order, now);
  const registration: RegistrationEntity = {
    id: uuidV7(now.getTime()),
    organizationId,
    sourceId: source.id,
    connectorId,
    revision: null,
    name: order.name,
    state: 'received',
    stage: null,
    leaseId: null,
    leaseUntil: null,
    attempts: 0,
    findings: [],
    ledgerSummary: null,
    secretsRemoved: 0,
    timings: [],
    requestId: order.requestId,
    createdBy: order.createdBy,
    createdAt: now,
    updatedAt: now,
    finishedAt: null,
  };
  await manager.insert(SourceEntity, source);
  await manager.insert(RegistrationEntity, registration as QueryDeepPartialEntity<RegistrationEntity>);
  if (order.idempotencyKey !== null) {
    await manager.insert(IdempotencyKeyEntity, {
      organizationId,
      key: order.idempotencyKey,
      fingerprint: fingerprintOf(order),
      registrationId: registration.id,
      createdAt: now,
    });
  }
  await announceRegistration(manager, registration.id);
  return presentRegistration(registration, source);
}

function sourceRow(
  vault: SourceVault,
  { organizationId, source }: RegistrationOrder,
  now: Date,
): SourceEntity {
  const id = uuidV7(now.getTime());
  const row = {
    id,
    organizationId,
    origin: source.origin,
    format: null,
    kind: null,
    version: null,
    content: null,
  };
  return source.origin === 'url'
    ? {
        ...row,
        url: source.url,
        fileName: null,
        byteLength: null,
        sha256: null,
        sealed: null,
        createdAt: now,
      }
    : {
        ...row,
        url: null,
        fileName: source.fileName,
        byteLength: source.bytes.byteLength,
        sha256: sha256(source.bytes),
        sealed: vault.seal(organizationId, id, source.bytes),
        createdAt: now,
      };
}
