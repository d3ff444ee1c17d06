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
import { uuidV7 } from '@connectory/platform';
import type { EntityManager, QueryDeepPartialEntity } from 'typeorm';
import { RegistrationEntity } from '../entities/registration.entity.js';
import { RevisionEntity } from '../entities/revision.entity.js';
import { SourceEntity } from '../entities/source.entity.js';
import { putConnector } from '../connector/put-connector.js';
import { storable } from '../storable.js';
import { announceRegistration } from './registration-channel.js';
import { LeaseLostError, type Lease } from './registration-lease.js';
import { countFindings } from './present-registration.js';
import type { SourceVault } from './source-vault.js';

/** What the work on a source found out about the text itself. */
export interface SourceFacts {
  readonly kind: SourceKind;
  readonly format: SourceFormat | null;
  /** The original, as handed over or fetched; only its length and fingerprint are kept. */
  readonly original: Uint8Array | null;
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
  /** `null` when the source could not be read: the registration has failed. */
  readonly conversion: Conversion | null;
}

export type FinalState = 'published' | 'needs-review' | 'failed';

/**
 * Ends a registration in the transaction at hand: source, revision, operations, connector and state together or not at all.
 * A definition with error findings becomes a draft and `needs-review`. Throws a {@link LeaseLostError} when another
 * worker has it, so that a registration is published once.
 */
export async function finishRegistration(
  manager: EntityManager,
  vault: SourceVault,
  lease: Lease,
  outcome: Outcome,
  now: Date,
): Promise<FinalState> {
  const registration = await lockHeld(manager, lease);
  await storeSource(manager, vault, registration, outcome);
  const state = finalState(outcome);
  const published = outcome.conversion
    ? await storeRevision(manager, registration, outcome, outcome.conversion, now)
    : { connectorId: registration.connectorId, revision: null };
  await manager.update(
    RegistrationEntity,
    { organizationId: lease.organizationId, id: lease.registrationId },
    {
      ...published,
      state,
      outcome: outcomeOf(published.revision),
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
  await announceRegistration(manager, lease.registrationId);
  return state;
}

/** TypeORM's partial types cannot express `unknown`, which a fix holds; the value is stored as it is. */
const jsonColumn = <Value>(value: readonly Value[]) => value as unknown as QueryDeepPartialEntity<Value>[];

function outcomeOf(revision: number | null): RegistrationEntity['outcome'] {
  if (revision === null) return null;
  return revision === 1 ? 'created' : 'updated';
}

function finalState({ conversion, findings }: Outcome): FinalState {
  if (!conversion) return 'failed';
  return countFindings(findings).error > 0 ? 'needs-review' : 'published';
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
  { source: { kind, format, original, stored }, conversion }: Outcome,
): Promise<void> {
  await manager.update(
    SourceEntity,
    { organizationId, id: sourceId },
    {
      kind: kind.kind,
      version: kind.version === null ? null : storable(kind.version),
      format,
      ...(original && {
        byteLength: original.byteLength,
        fingerprint: vault.fingerprint(organizationId, original),
      }),
      // Without a connector there is nothing that could be read again from the same address.
      ...(!conversion && { sealedUrl: null }),
      ...(stored && {
        content: 'content' in stored ? Buffer.from(stored.content) : null,
        sealed: 'sealed' in stored ? Buffer.from(stored.sealed) : null,
      }),
    },
  );
}

async function storeRevision(
  manager: EntityManager,
  registration: RegistrationEntity,
  outcome: Outcome,
  conversion: Conversion,
  now: Date,
): Promise<{ connectorId: string; revision: number }> {
  const state = finalState(outcome) === 'published' ? 'published' : 'draft';
  const { organizationId } = registration;
  const { connectorId, number, parent } = await putConnector(
    manager,
    registration,
    { state, ...conversion },
    outcome.source,
    now,
  );
  const revisionId = uuidV7(now.getTime());
  await manager.insert(RevisionEntity, {
    id: revisionId,
    organizationId,
    connectorId,
    number,
    state,
    sourceId: registration.sourceId,
    registrationId: registration.id,
    madeBy: 'registration',
    parent,
    definition: conversion.definition,
    base: null,
    overlay: [],
    collisions: [],
    collisionCount: 0,
    breaking: [],
    findings: jsonColumn(outcome.findings),
    findingCounts: countFindings(outcome.findings),
    ledger: jsonColumn(conversion.ledger),
    createdAt: now,
    createdBy: registration.createdBy,
    ...(state === 'published' && { publishedAt: now, publishedBy: registration.createdBy }),
  });
  const { operations } = conversion;
  await manager.query(
    `INSERT INTO connectory.operation (organization_id, revision_id, position, operation_id, detail)
     SELECT $1, $2, position - 1, operation_id, detail::json
       FROM unnest($3::text[], $4::text[]) WITH ORDINALITY AS given (operation_id, detail, position)`,
    [
      organizationId,
      revisionId,
      operations.map(({ operationId }) => storable(operationId)),
      operations.map((operation) => JSON.stringify(operation)),
    ],
  );
  return { connectorId, revision: number };
}
