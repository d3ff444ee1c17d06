import type { Registration } from '@connectory/contracts';
import { ProblemError, uuidV7 } from '@connectory/platform';
import { IsNull, type EntityManager, type QueryDeepPartialEntity } from 'typeorm';
import { ConnectorEntity } from '../entities/connector.entity.js';
import { IdempotencyKeyEntity } from '../entities/idempotency-key.entity.js';
import { RegistrationEntity } from '../entities/registration.entity.js';
import { SourceEntity } from '../entities/source.entity.js';
import { countFindings, presentRegistration } from './present-registration.js';
import { readRegistration } from './read-registration.js';
import { announceRegistration } from './registration-channel.js';
import { shownUrl } from './shown-url.js';
import type { SourceVault } from './source-vault.js';

/** What somebody hands over to be registered. */
export interface RegistrationOrder {
  readonly organizationId: string;
  /** The person who asks, or whose key asks. */
  readonly createdBy: { readonly id: string; readonly name: string };
  /** Names the person or the key that asks; an idempotency key is theirs alone. */
  readonly caller: string;
  readonly requestId: string;
  readonly source:
    | { readonly origin: 'file' | 'inline'; readonly bytes: Uint8Array; readonly fileName: string | null }
    | { readonly origin: 'url'; readonly url: string };
  readonly name: string | null;
  readonly connectorId: string | null;
  readonly idempotencyKey: string | null;
}

/** The same request gives the same fingerprint, from which nothing of the request can be guessed. */
function fingerprintOf(
  vault: SourceVault,
  { organizationId, source, name, connectorId }: RegistrationOrder,
): string {
  const what = source.origin === 'url' ? source.url : vault.fingerprint(organizationId, source.bytes);
  const fileName = source.origin === 'url' ? null : source.fileName;
  const request = JSON.stringify([source.origin, what, fileName, name, connectorId]);
  return vault.fingerprint(organizationId, request);
}

/** The registration that an idempotency key belongs to, or `null`. Throws when the key was used for another request. */
export async function findByIdempotencyKey(
  manager: EntityManager,
  vault: SourceVault,
  order: RegistrationOrder,
): Promise<Registration | null> {
  if (order.idempotencyKey === null) return null;
  const { organizationId, caller, idempotencyKey: key } = order;
  const used = await manager.findOneBy(IdempotencyKeyEntity, { organizationId, caller, key });
  if (!used) return null;
  if (used.fingerprint !== fingerprintOf(vault, order)) {
    throw new ProblemError(
      'registration/idempotency-key-reused',
      'This Idempotency-Key was sent before with another request. Send a new key, or the same request again.',
    );
  }
  return readRegistration(manager, organizationId, used.registrationId);
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
  if (
    connectorId &&
    !(await manager.existsBy(ConnectorEntity, { organizationId, id: connectorId, deletedAt: IsNull() }))
  ) {
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
    outcome: null,
    stage: null,
    leaseId: null,
    leaseUntil: null,
    attempts: 0,
    findings: [],
    findingCounts: countFindings([]),
    ledgerSummary: null,
    rulesetVersion: null,
    secretsRemoved: 0,
    timings: [],
    importId: null,
    importPosition: null,
    entryName: null,
    identity: null,
    plan: null,
    undo: null,
    requestId: order.requestId,
    createdBy: order.createdBy.name,
    createdById: order.createdBy.id,
    createdAt: now,
    updatedAt: now,
    finishedAt: null,
  };
  await manager.insert(SourceEntity, source);
  await manager.insert(RegistrationEntity, registration as QueryDeepPartialEntity<RegistrationEntity>);
  if (order.idempotencyKey !== null) {
    await manager.insert(IdempotencyKeyEntity, {
      organizationId,
      caller: order.caller,
      key: order.idempotencyKey,
      fingerprint: fingerprintOf(vault, order),
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
    etag: null,
    lastModified: null,
    format: null,
    kind: null,
    version: null,
    content: null,
  };
  return source.origin === 'url'
    ? {
        ...row,
        url: shownUrl(source.url),
        sealedUrl: vault.sealUrl(organizationId, id, source.url),
        fileName: null,
        byteLength: null,
        fingerprint: null,
        sealed: null,
        createdAt: now,
      }
    : {
        ...row,
        url: null,
        sealedUrl: null,
        fileName: source.fileName,
        byteLength: source.bytes.byteLength,
        fingerprint: vault.fingerprint(organizationId, source.bytes),
        sealed: vault.seal(organizationId, id, source.bytes),
        createdAt: now,
      };
}
