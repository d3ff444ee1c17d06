import type {
  Finding,
  LedgerEntry,
  LedgerSummary,
  Operation,
  SecuritySummary,
  SourceFormat,
  SourceKind,
  StageTiming,
} from '@connectory/contracts';
import type { EntityManager } from 'typeorm';
import {
  addToConnector,
  createConnector,
  lockConnectorOf,
  nextRevision,
  type NewRevision,
} from '../connector/put-connector.js';
import type { ConnectorEntity } from '../entities/connector.entity.js';
import { RegistrationEntity } from '../entities/registration.entity.js';
import { SourceEntity } from '../entities/source.entity.js';
import { jsonColumn } from '../json-column.js';
import { assertBasis, MovedOnError, type Basis, type Rebased } from '../resync/basis.js';
import { noteSynced, type SyncResult } from '../resync/note-synced.js';
import { findRevision } from '../revision/find-revision.js';
import { storeRevision } from '../revision/store-revision.js';
import { hasUnpublishedEdits } from '../revision/unpublished-edits.js';
import { storable } from '../storable.js';
import { announceRegistration } from './registration-channel.js';
import { LeaseLostError, type Lease } from './registration-lease.js';
import { countFindings } from './present-registration.js';
import type { SourceVault } from './source-vault.js';

/** What a server says by which its answer is known again (RFC 9110, section 8.8). */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** What the work on a source found out about the text itself. */
export interface SourceFacts {
  readonly kind: SourceKind;
  readonly format: SourceFormat | null;
  /** The original, as handed over or fetched; only its length and fingerprint are kept. */
  readonly original: Uint8Array | null;
  /** How the address can be asked whether it has changed since; `null` when it cannot. */
  readonly validators?: Validators | null;
  /**
   * The source with markers in place of secret values; or, when it could not be read and nobody knows what is secret in it,
   * sealed as before; or `null` when it stays as it is.
   */
  readonly stored: { readonly content: Uint8Array } | { readonly sealed: Uint8Array } | null;
}

/** A source that became a definition. */
export interface Conversion {
  readonly title: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly servers: readonly string[];
  readonly security: readonly SecuritySummary[];
  readonly operations: readonly Operation[];
  /** The canonical definition as JSON text. */
  readonly definition: string;
  readonly ledger: readonly LedgerEntry[];
  readonly ledgerSummary: LedgerSummary;
  readonly secretsRemoved: number;
}

export interface Outcome {
  readonly source: SourceFacts;
  readonly findings: readonly Finding[];
  /** The version of the ruleset that the findings come from; `null` when nothing was judged. */
  readonly rulesetVersion: number | null;
  /** The durations so far; asked for when the row is written. */
  readonly timings: () => readonly StageTiming[];
  /** `null` when the source could not be read, and the registration has failed; or when it is `unchanged`. */
  readonly conversion: Conversion | null;
  /** When the connector is there already: what its edits have become. `conversion` is then the definition with them. */
  readonly rebased?: Rebased | null;
  /** When the connector's source is the same as before: nothing is to be done. */
  readonly unchanged?: Basis | null;
}

export type FinalState = 'published' | 'needs-review' | 'failed';

/**
 * Ends a registration in the transaction at hand: source, revision, operations, connector and state together or not at all.
 * A definition with error findings becomes a draft and `needs-review`; so does one whose edits collide with the source or
 * have not been published, or that breaks what is published. Throws a {@link LeaseLostError} when another worker has it, so that a registration is
 * published once, and a {@link MovedOnError} when the connector is not what `rebased` or `unchanged` went out from: roll
 * back, read it again and do the work again from there.
 */
export async function finishRegistration(
  manager: EntityManager,
  vault: SourceVault,
  lease: Lease,
  outcome: Outcome,
  now: Date,
): Promise<FinalState> {
  const registration = await lockHeld(manager, lease);
  const stored = await storeSource(manager, vault, registration, outcome);
  const connector =
    outcome.conversion || outcome.unchanged ? await lockConnectorOf(manager, registration) : null;
  const result = await settle(manager, { ...registration, ...stored }, connector, outcome, now);
  await manager.update(
    RegistrationEntity,
    { organizationId: lease.organizationId, id: lease.registrationId },
    {
      ...result,
      findings: jsonColumn(outcome.findings),
      findingCounts: countFindings(outcome.findings),
      rulesetVersion: outcome.rulesetVersion,
      ledgerSummary: outcome.conversion?.ledgerSummary ?? null,
      secretsRemoved: outcome.conversion?.secretsRemoved ?? 0,
      timings: [...outcome.timings()],
      leaseId: null,
      leaseUntil: null,
      updatedAt: now,
      finishedAt: now,
    },
  );
  if (registration.connectorId !== null && stored.origin === 'url') {
    const { organizationId, connectorId } = registration;
    await noteSynced(manager, { organizationId, connectorId }, syncResult(result, outcome), now);
  }
  if (registration.importId === null) await announceRegistration(manager, lease.registrationId);
  return result.state;
}

/** A registration with what is to be shown of its source. */
type HeldRegistration = RegistrationEntity & Pick<SourceEntity, 'origin' | 'url'>;

interface Result extends Pick<RegistrationEntity, 'connectorId' | 'revision' | 'outcome'> {
  readonly state: FinalState;
}

async function settle(
  manager: EntityManager,
  registration: HeldRegistration,
  connector: ConnectorEntity | null,
  outcome: Outcome,
  now: Date,
): Promise<Result> {
  const { conversion, unchanged } = outcome;
  if (unchanged) {
    assertBasis(connector, unchanged);
    if (outcome.source.validators) await renewValidators(manager, connector!, outcome.source.validators);
    const { id: connectorId, head } = connector!;
    return { state: 'published', outcome: 'unchanged', connectorId, revision: head };
  }
  if (!conversion)
    return { state: 'failed', outcome: null, connectorId: registration.connectorId, revision: null };
  assertBasis(connector, outcome.rebased ?? null);
  if (!connector && registration.connectorId !== null)
    throw new MovedOnError(`The connector ${registration.connectorId} is gone`);
  return addRevision(manager, registration, connector, { ...outcome, conversion }, now);
}

/** The server calls the same bytes by another name now. */
async function renewValidators(
  manager: EntityManager,
  { organizationId, id, head }: ConnectorEntity,
  validators: Validators,
): Promise<void> {
  const { sourceId } = await findRevision(manager, { organizationId, id }, head);
  await manager.update(SourceEntity, { organizationId, id: sourceId }, validators);
}

async function addRevision(
  manager: EntityManager,
  registration: HeldRegistration,
  connector: ConnectorEntity | null,
  { conversion, rebased, source, findings }: Outcome & { readonly conversion: Conversion },
  now: Date,
): Promise<Result> {
  const { organizationId, sourceId, createdBy } = registration;
  const ownFindings = rebased?.findings ?? findings;
  const { collisions, breaking } = rebased ?? { collisions: [], breaking: [] };
  const isFine =
    countFindings(ownFindings).error === 0 &&
    collisions.length === 0 &&
    breaking.length === 0 &&
    !(connector && (await hasUnpublishedEdits(manager, connector)));
  const revision: NewRevision = {
    state: isFine ? 'published' : 'draft',
    number: connector ? await nextRevision(manager, connector.id) : 1,
    definition: conversion,
    sourceKind: source.kind.kind,
    sourceVersion: source.kind.version === null ? null : storable(source.kind.version),
    address: registration.url,
  };
  const { number, state } = revision;
  let connectorId = connector?.id;
  if (connector) await addToConnector(manager, connector, revision, { name: registration.name, now });
  else connectorId = (await createConnector(manager, registration, revision, now))?.id;
  if (connectorId === undefined) throw new MovedOnError('Another worker was first to make the connector');
  await storeRevision(
    manager,
    {
      organizationId,
      connectorId,
      number,
      state,
      sourceId,
      registrationId: registration.id,
      madeBy: connector ? 'resync' : 'registration',
      parent: connector?.head ?? null,
      createdBy,
      definition: conversion.definition,
      base: rebased?.base ?? null,
      overlay: rebased?.overlay ?? [],
      collisions,
      breaking,
      findings: ownFindings,
      ledger: conversion.ledger,
      operations: conversion.operations,
    },
    now,
  );
  return {
    state: isFine ? 'published' : 'needs-review',
    outcome: connector ? 'updated' : 'created',
    connectorId,
    revision: number,
  };
}

function syncResult({ state, outcome }: Result, { findings }: Outcome): SyncResult {
  if (state === 'failed')
    return { outcome: 'failed', message: findings[0]?.message ?? 'It could not be read.' };
  if (outcome === 'unchanged') return { outcome };
  return { outcome: state === 'published' ? 'updated' : 'needs-review' };
}

async function lockHeld(manager: EntityManager, lease: Lease): Promise<RegistrationEntity> {
  const { organizationId, registrationId: id, leaseId } = lease;
  const held = await manager.findOne(RegistrationEntity, {
    where: { organizationId, id, leaseId, state: 'running' },
    lock: { mode: 'pessimistic_write' },
  });
  if (!held) throw new LeaseLostError(`Registration ${id} belongs to another worker`);
  return held;
}

async function storeSource(
  manager: EntityManager,
  vault: SourceVault,
  { organizationId, sourceId }: RegistrationEntity,
  { source: { kind, format, original, stored, validators }, conversion, unchanged }: Outcome,
): Promise<Pick<SourceEntity, 'origin' | 'url'>> {
  const updated = await manager
    .createQueryBuilder()
    .update(SourceEntity)
    .set({
      kind: kind.kind,
      version: kind.version === null ? null : storable(kind.version),
      format,
      ...(original && {
        byteLength: original.byteLength,
        fingerprint: vault.fingerprint(organizationId, original),
      }),
      // Without a revision of its own there is nothing that could be read again from the same address.
      ...(conversion ? validators : { sealedUrl: null }),
      // The same bytes are kept already.
      ...(unchanged && { content: null, sealed: null }),
      ...(stored && {
        content: 'content' in stored ? Buffer.from(stored.content) : null,
        sealed: 'sealed' in stored ? Buffer.from(stored.sealed) : null,
      }),
    })
    .where({ organizationId, id: sourceId })
    .returning(['origin', 'url'])
    .execute();
  const [source] = updated.raw as Pick<SourceEntity, 'origin' | 'url'>[];
  return source!;
}
