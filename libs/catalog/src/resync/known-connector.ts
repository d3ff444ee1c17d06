import type { Collision, SourceFormat, SourceKind } from '@connectory/contracts';
import { IsNull, type EntityManager } from 'typeorm';
import { ConnectorEntity } from '../entities/connector.entity.js';
import { RegistrationEntity } from '../entities/registration.entity.js';
import { SourceEntity } from '../entities/source.entity.js';
import type { Validators } from '../registration/finish-registration.js';
import type { Lease } from '../registration/registration-lease.js';
import type { SourceVault } from '../registration/source-vault.js';
import { findRevision } from '../revision/find-revision.js';
import { basisOf, type Basis } from './basis.js';

/** What is known of a connector whose source is read again. */
export interface KnownConnector extends Basis {
  /** What the source is that another one is compared with. */
  readonly sourceId: string;
  readonly kind: SourceKind;
  readonly format: SourceFormat | null;
  /** Of that source; `null` for one from before there were fingerprints. */
  readonly fingerprint: string | null;
  /** Where it came from, in full; `null` when it was handed over. */
  readonly url: string | null;
  readonly validators: Validators;
}

/**
 * The connector that a registration is about, by its id or by the identity of its source; `null` when there is none yet.
 * `isGone` says that there is none any more.
 */
export async function findKnownConnector(
  manager: EntityManager,
  vault: SourceVault,
  { organizationId, registrationId }: Lease,
): Promise<{ readonly known: KnownConnector | null; readonly isGone: boolean }> {
  const { connectorId, identity } = await manager.findOneByOrFail(RegistrationEntity, {
    organizationId,
    id: registrationId,
  });
  if (connectorId === null && identity === null) return { known: null, isGone: false };
  const connector = await manager.findOneBy(ConnectorEntity, {
    organizationId,
    ...(connectorId === null ? { identity: identity! } : { id: connectorId }),
    deletedAt: IsNull(),
  });
  if (!connector) return { known: null, isGone: connectorId !== null };
  return { known: await describeKnown(manager, vault, connector, connector.head), isGone: false };
}

/** What is known of a connector whose source is compared with that of one of its revisions. */
export async function describeKnown(
  manager: EntityManager,
  vault: SourceVault,
  connector: ConnectorEntity,
  revision: number,
): Promise<KnownConnector> {
  const { organizationId } = connector;
  const { sourceId } = await findRevision(manager, connector, revision);
  const { kind, version, format, fingerprint, sealedUrl, etag, lastModified } = await manager
    .createQueryBuilder(SourceEntity, 's')
    .addSelect('s.sealedUrl')
    .where({ organizationId, id: sourceId })
    .getOneOrFail();
  return {
    ...basisOf(connector),
    sourceId,
    kind: { kind: kind ?? 'unknown', version },
    format,
    fingerprint,
    url: sealedUrl && vault.unsealUrl(organizationId, sourceId, sealedUrl),
    validators: { etag, lastModified },
  };
}

/** The definitions that edits are carried over from, as JSON texts. */
export interface KnownDefinitions {
  readonly base: string;
  readonly definition: string;
  readonly collisions: readonly Collision[];
  /** The published one; `null` while there is none. */
  readonly published: string | null;
}

/** Reads the definitions of a connector at the revisions that `basis` names. */
export async function readKnownDefinitions(
  manager: EntityManager,
  organizationId: string,
  { connectorId: id, head, current }: Basis,
): Promise<KnownDefinitions> {
  const key = { organizationId, id };
  const columns = ['base', 'definition', 'collisions'] as const;
  const { base, definition, collisions } = await findRevision(manager, key, head, columns);
  const known = { base: base ?? definition, definition, collisions };
  if (current === null) return { ...known, published: null };
  if (current === head) return { ...known, published: definition };
  const published = await findRevision(manager, key, current, ['definition']);
  return { ...known, published: published.definition };
}
