import type { Collision, Finding, LedgerEntry, Operation, OverlayAction } from '@connectory/contracts';
import { uuidV7 } from '@connectory/platform';
import type { EntityManager } from 'typeorm';
import { RevisionEntity } from '../entities/revision.entity.js';
import { jsonColumn } from '../json-column.js';
import { countFindings } from '../registration/present-registration.js';
import { storable } from '../storable.js';

/** A revision as it is written: its definition with all that was found out about it. */
export interface StoredRevision extends Pick<
  RevisionEntity,
  | 'organizationId'
  | 'connectorId'
  | 'number'
  | 'state'
  | 'sourceId'
  | 'registrationId'
  | 'madeBy'
  | 'parent'
  | 'createdBy'
> {
  /** The canonical definition as JSON text. */
  readonly definition: string;
  /** The same before the overlay; `null` when there is no overlay. */
  readonly base: string | null;
  readonly overlay: readonly OverlayAction[];
  readonly collisions: readonly Collision[];
  readonly breaking: readonly string[];
  readonly findings: readonly Finding[];
  readonly ledger: readonly LedgerEntry[];
  readonly operations: readonly Operation[];
}

/** Writes a revision and its operations in the transaction at hand. */
export async function storeRevision(
  manager: EntityManager,
  { operations, ...revision }: StoredRevision,
  now: Date,
): Promise<void> {
  const id = uuidV7(now.getTime());
  await manager.insert(RevisionEntity, {
    ...revision,
    id,
    overlay: jsonColumn(revision.overlay),
    collisions: jsonColumn(revision.collisions),
    collisionCount: revision.collisions.length,
    breaking: [...revision.breaking],
    findings: jsonColumn(revision.findings),
    findingCounts: countFindings(revision.findings),
    ledger: jsonColumn(revision.ledger),
    createdAt: now,
    ...(revision.state === 'published' && { publishedAt: now, publishedBy: revision.createdBy }),
  });
  await manager.query(
    `INSERT INTO connectory.operation (organization_id, revision_id, position, operation_id, detail)
     SELECT $1, $2, position - 1, operation_id, detail::json
       FROM unnest($3::text[], $4::text[]) WITH ORDINALITY AS given (operation_id, detail, position)`,
    [
      revision.organizationId,
      id,
      operations.map(({ operationId }) => storable(operationId)),
      operations.map((operation) => JSON.stringify(operation)),
    ],
  );
}
