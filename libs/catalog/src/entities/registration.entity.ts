import type {
  EntryPlan,
  Finding,
  FindingCounts,
  LedgerSummary,
  RegistrationStage,
  RegistrationState,
  StageTiming,
} from '@connectory/contracts';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { ConnectorEntity } from './connector.entity.js';
import { ImportEntity } from './import.entity.js';
import { SourceEntity } from './source.entity.js';

@Entity('registration')
@Unique('registration_tenant', ['organizationId', 'id'])
@Check(
  'registration_state',
  `state IN ('received', 'running', 'planned', 'published', 'needs-review', 'failed', 'cancelled')`,
)
@Check('registration_stage', `stage IN ('fetch', 'parse', 'convert', 'validate', 'publish')`)
@Check('registration_outcome', `outcome IN ('created', 'updated', 'unchanged')`)
@Index('registration_recent', { synchronize: false })
@Index('registration_unfinished', { synchronize: false })
@Index('registration_by_source', { synchronize: false })
@Index('registration_of_import', { synchronize: false })
@Unique('registration_import_position', ['importId', 'importPosition'])
@Check('registration_undo', `undo IN ('taken-back', 'kept')`)
@ForeignKey(() => ImportEntity, ['organizationId', 'importId'], ['organizationId', 'id'], {
  name: 'registration_import',
})
@ForeignKey(() => SourceEntity, ['organizationId', 'sourceId'], ['organizationId', 'id'], {
  name: 'registration_source',
})
@ForeignKey(() => ConnectorEntity, ['organizationId', 'connectorId'], ['organizationId', 'id'], {
  name: 'registration_connector',
})
export class RegistrationEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'registration_pkey' })
  id!: string;

  @Column('text', { name: 'organization_id' })
  organizationId!: string;

  @Column('uuid', { name: 'source_id' })
  sourceId!: string;

  /** The connector that it adds a revision to, or that it made. */
  @Column('uuid', { name: 'connector_id', nullable: true })
  connectorId!: string | null;

  @Column('integer', { nullable: true })
  revision!: number | null;

  @Column('text', { nullable: true })
  name!: string | null;

  @Column('text')
  state!: RegistrationState;

  /** What became of the connector; `null` until it ends, and when it failed. */
  @Column('text', { nullable: true })
  outcome!: 'created' | 'updated' | 'unchanged' | null;

  @Column('text', { nullable: true })
  stage!: RegistrationStage | null;

  /** Who works on it, and until when nobody else may. */
  @Column('uuid', { name: 'lease_id', nullable: true })
  leaseId!: string | null;

  @Column('timestamptz', { name: 'lease_until', nullable: true })
  leaseUntil!: Date | null;

  @Column('integer')
  attempts!: number;

  /** Up to megabytes, so it is read only where it is shown. */
  @Column('json', { select: false })
  findings!: Finding[];

  @Column('json', { name: 'finding_counts' })
  findingCounts!: FindingCounts;

  @Column('json', { name: 'ledger_summary', nullable: true })
  ledgerSummary!: LedgerSummary | null;

  /** The version of the organisation's ruleset that the findings come from; `null` until it was judged. */
  @Column('integer', { name: 'ruleset_version', nullable: true })
  rulesetVersion!: number | null;

  @Column('integer', { name: 'secrets_removed' })
  secretsRemoved!: number;

  @Column('json')
  timings!: StageTiming[];

  /** The import that it is an entry of. */
  @Column('uuid', { name: 'import_id', nullable: true })
  importId!: string | null;

  /** Its place among what was handed over, from 0. */
  @Column('integer', { name: 'import_position', nullable: true })
  importPosition!: number | null;

  @Column('text', { name: 'entry_name', nullable: true })
  entryName!: string | null;

  /** By what another import knows that this is the same: Postman's own id, else the content. */
  @Column('text', { nullable: true })
  identity!: string | null;

  /** What it would become, where that was asked for first. */
  @Column('json', { nullable: true, select: false })
  plan!: EntryPlan | null;

  /** Whether an undo of its import has taken it back, or kept it because somebody has changed the connector since. */
  @Column('text', { nullable: true })
  undo!: 'taken-back' | 'kept' | null;

  @Column('text', { name: 'request_id' })
  requestId!: string;

  @Column('text', { name: 'created_by' })
  createdBy!: string;

  /** The person who handed the source over, or whose key did. */
  @Column('text', { name: 'created_by_id' })
  createdById!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt!: Date | null;
}
