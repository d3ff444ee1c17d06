import type {
  FindingCounts,
  LedgerSummary,
  SourceFormat,
  SourceKind,
  StageTiming,
} from '@connectory/contracts';
import { uuidV7 } from '@connectory/platform';
import type { EntityManager } from 'typeorm';
import { insertConnectors, newConnector } from '../connector/put-connector.js';
import type { ShownDefinition } from '../connector/show-revision.js';
import type { ConnectorEntity } from '../entities/connector.entity.js';
import type { RegistrationEntity } from '../entities/registration.entity.js';
import type { Lease } from '../registration/registration-lease.js';
import { indexConnectors } from '../search/index-connector.js';
import { storable } from '../storable.js';
import { valueRows } from './value-rows.js';

/** An entry that became a definition; what is stored of it as JSON is text already, and is not looked at again. */
export interface ReadEntry {
  readonly lease: Lease;
  readonly sourceId: string;
  readonly kind: SourceKind;
  readonly format: SourceFormat | null;
  /** The source with markers in place of secret values. */
  readonly content: Uint8Array;
  readonly findings: string;
  readonly findingCounts: FindingCounts;
  readonly rulesetVersion: number;
  readonly timings: readonly StageTiming[];
  readonly shown: ShownDefinition;
  readonly definition: string;
  readonly ledger: string;
  readonly ledgerSummary: LedgerSummary;
  readonly secretsRemoved: number;
  /** Every operation, as the elements of one array. */
  readonly operationDetails: string;
}

interface Made {
  readonly entry: ReadEntry;
  readonly connector: ConnectorEntity;
  readonly revisionId: string;
  readonly state: 'published' | 'needs-review';
}

/**
 * Makes connectors of entries that have none yet, all in the transaction at hand and in a few statements. Does what
 * `finishRegistration` does for one. Gives what became of each; those that another worker has by now, or whose connector
 * another was first to make, are not among them.
 */
export async function publishEntries(
  manager: EntityManager,
  entries: readonly ReadEntry[],
  now: Date,
): Promise<ReadonlyMap<ReadEntry, Made['state'] | 'was-first' | 'not-ours'>> {
  const held = await lockHeld(manager, entries);
  const drafts = entries.flatMap((entry): Made[] => {
    const registration = held.get(entry.lease.registrationId);
    if (!registration) return [];
    const isFine = entry.findingCounts.error === 0;
    const connector = newConnector(
      registration,
      {
        state: isFine ? 'published' : 'draft',
        number: 1,
        definition: entry.shown,
        sourceKind: entry.kind.kind,
        sourceVersion: entry.kind.version === null ? null : storable(entry.kind.version),
        address: null,
      },
      now,
    );
    return [
      {
        entry,
        connector,
        revisionId: uuidV7(now.getTime()),
        state: isFine ? 'published' : 'needs-review',
      },
    ];
  });
  const inserted = await insertConnectors(
    manager,
    drafts.map(({ connector }) => connector),
  );
  const made = drafts.filter(({ connector }) => inserted.has(connector.id));
  if (made.length > 0) {
    await indexConnectors(
      manager,
      made.map(({ entry, connector }) => ({
        ...connector,
        connectorId: connector.id,
        changedAt: connector.updatedAt,
        operations: entry.shown.operations,
      })),
    );
    await insertRevisions(manager, made, now);
    await insertOperations(manager, made);
    await storeSources(manager, made);
    await endRegistrations(manager, made, now);
  }
  const byEntry = new Map(made.map(({ entry, state }) => [entry, state]));
  return new Map(
    entries.map((entry) => [
      entry,
      byEntry.get(entry) ?? (held.has(entry.lease.registrationId) ? 'was-first' : 'not-ours'),
    ]),
  );
}

type HeldEntry = Pick<
  RegistrationEntity,
  'id' | 'organizationId' | 'name' | 'identity' | 'createdBy' | 'createdById'
>;

async function lockHeld(
  manager: EntityManager,
  entries: readonly ReadEntry[],
): Promise<Map<string, HeldEntry>> {
  const { organizationId, leaseId } = entries[0]!.lease;
  const rows = await manager.query<HeldEntry[]>(
    `SELECT id, organization_id AS "organizationId", name, identity, created_by AS "createdBy", created_by_id AS "createdById"
       FROM connectory.registration
      WHERE organization_id = $1 AND lease_id = $2 AND state = 'running' AND id = ANY($3::uuid[]) FOR UPDATE`,
    [organizationId, leaseId, entries.map(({ lease }) => lease.registrationId)],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

async function insertRevisions(manager: EntityManager, made: readonly Made[], now: Date): Promise<void> {
  const parameters: unknown[] = [made[0]!.connector.organizationId, now];
  const rows = valueRows(
    ['uuid', 'uuid', 'text', 'uuid', 'uuid', 'text', 'text', 'json', 'json', 'json'],
    made.map(({ entry, connector, revisionId }) => [
      revisionId,
      connector.id,
      connector.state,
      entry.sourceId,
      entry.lease.registrationId,
      connector.createdBy,
      entry.definition,
      entry.findings,
      JSON.stringify(entry.findingCounts),
      entry.ledger,
    ]),
    parameters,
  );
  await manager.query(
    `INSERT INTO connectory.revision
       (organization_id, number, made_by, overlay, collisions, collision_count, breaking, created_at, id, connector_id,
        state, source_id, registration_id, created_by, definition, findings, finding_counts, ledger, published_at,
        published_by)
     SELECT $1, 1, 'registration', '[]', '[]', 0, '[]', $2::timestamptz, given.*,
            CASE WHEN state = 'published' THEN $2::timestamptz END,
            CASE WHEN state = 'published' THEN created_by END
       FROM (VALUES ${rows}) AS given
         (id, connector_id, state, source_id, registration_id, created_by, definition, findings, finding_counts, ledger)`,
    parameters,
  );
}

async function insertOperations(manager: EntityManager, made: readonly Made[]): Promise<void> {
  const operations = made.flatMap(({ entry, revisionId }) =>
    entry.shown.operations.map(({ operationId }, position) => ({ revisionId, position, operationId })),
  );
  const details = made
    .map(({ entry }) => entry.operationDetails.slice(1, -1))
    .filter((text) => text !== '')
    .join(',');
  await manager.query(
    `INSERT INTO connectory.operation (organization_id, revision_id, position, operation_id, detail)
     SELECT $1, given.* FROM ROWS FROM
       (unnest($2::uuid[]), unnest($3::integer[]), unnest($4::text[]), json_array_elements($5::json)) AS given`,
    [
      made[0]!.connector.organizationId,
      operations.map(({ revisionId }) => revisionId),
      operations.map(({ position }) => position),
      operations.map(({ operationId }) => storable(operationId)),
      `[${details}]`,
    ],
  );
}

async function storeSources(manager: EntityManager, made: readonly Made[]): Promise<void> {
  const parameters: unknown[] = [made[0]!.connector.organizationId];
  const rows = valueRows(
    ['uuid', 'text', 'text', 'text', 'bytea'],
    made.map(({ entry: { sourceId, kind, format, content }, connector }) => [
      sourceId,
      kind.kind,
      connector.sourceVersion,
      format,
      Buffer.from(content.buffer, content.byteOffset, content.byteLength),
    ]),
    parameters,
  );
  await manager.query(
    `UPDATE connectory.source SET kind = given.kind, version = given.version, format = given.format,
            content = given.content, sealed = NULL
       FROM (VALUES ${rows}) AS given (id, kind, version, format, content)
      WHERE source.organization_id = $1 AND source.id = given.id`,
    parameters,
  );
}

async function endRegistrations(manager: EntityManager, made: readonly Made[], now: Date): Promise<void> {
  const parameters: unknown[] = [made[0]!.connector.organizationId, now];
  const rows = valueRows(
    ['uuid', 'uuid', 'text', 'json', 'json', 'json', 'integer', 'integer', 'json'],
    made.map(({ entry, connector, state }) => [
      entry.lease.registrationId,
      connector.id,
      state,
      entry.findings,
      JSON.stringify(entry.findingCounts),
      JSON.stringify(entry.ledgerSummary),
      entry.rulesetVersion,
      entry.secretsRemoved,
      JSON.stringify(entry.timings),
    ]),
    parameters,
  );
  await manager.query(
    `UPDATE connectory.registration AS r
        SET state = given.state, outcome = 'created', connector_id = given.connector_id, revision = 1, stage = 'publish',
            findings = given.findings, finding_counts = given.finding_counts, ledger_summary = given.ledger_summary,
            ruleset_version = given.ruleset_version, secrets_removed = given.secrets_removed, timings = given.timings,
            lease_id = NULL, lease_until = NULL, updated_at = $2, finished_at = $2
       FROM (VALUES ${rows}) AS given (id, connector_id, state, findings, finding_counts, ledger_summary,
                                       ruleset_version, secrets_removed, timings)
      WHERE r.organization_id = $1 AND r.id = given.id`,
    parameters,
  );
}
