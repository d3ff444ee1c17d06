import type { Collision, Finding, FindingCounts, LedgerEntry, OverlayAction } from '@connectory/contracts';
import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { ConnectorEntity } from './connector.entity.js';
import { RegistrationEntity } from './registration.entity.js';
import { SourceEntity } from './source.entity.js';

/** Immutable: the application's role may insert and read it, and publish it, nothing else. */
@Entity('revision')
@Unique('revision_tenant', ['organizationId', 'id'])
@Unique('revision_number', ['connectorId', 'number'])
@Unique('revision_registration', ['registrationId'])
@Check('revision_state', `state IN ('draft', 'published')`)
@Check('revision_origin', `made_by IN ('registration', 'resync', 'edit', 'resolve')`)
@ForeignKey(() => ConnectorEntity, ['organizationId', 'connectorId'], ['organizationId', 'id'], {
  name: 'revision_of_connector',
})
@ForeignKey(() => SourceEntity, ['organizationId', 'sourceId'], ['organizationId', 'id'], {
  name: 'revision_source',
})
@ForeignKey(() => RegistrationEntity, ['organizationId', 'registrationId'], ['organizationId', 'id'], {
  name: 'revision_made_by',
})
export class RevisionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'revision_pkey' })
  id!: string;

  @Column('text', { name: 'organization_id' })
  organizationId!: string;

  @Column('uuid', { name: 'connector_id' })
  connectorId!: string;

  @Column('integer')
  number!: number;

  @Column('text')
  state!: 'draft' | 'published';

  @Column('uuid', { name: 'source_id' })
  sourceId!: string;

  /** `null` for what nobody handed over: edits, and collisions resolved. */
  @Column('uuid', { name: 'registration_id', nullable: true })
  registrationId!: string | null;

  @Column('text', { name: 'made_by' })
  madeBy!: 'registration' | 'resync' | 'edit' | 'resolve';

  /** The number of the revision that it goes on from. */
  @Column('integer', { nullable: true })
  parent!: number | null;

  /** The canonical definition, OpenAPI 3.1, as JSON text whose key order is kept. */
  @Column('text', { select: false })
  definition!: string;

  /** What the source was converted to, as `definition` is before the overlay; `null` when the overlay is empty. */
  @Column('text', { nullable: true, select: false })
  base!: string | null;

  /** The team's edits: applied to `base` they give `definition`. */
  @Column('json', { select: false })
  overlay!: OverlayAction[];

  @Column('json', { select: false })
  collisions!: Collision[];

  @Column('integer', { name: 'collision_count' })
  collisionCount!: number;

  /** The names of the rules that it breaks against what was current when it was made. */
  @Column('json')
  breaking!: string[];

  @Column('json', { select: false })
  findings!: Finding[];

  @Column('json', { name: 'finding_counts' })
  findingCounts!: FindingCounts;

  @Column('json', { select: false })
  ledger!: LedgerEntry[];

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('text', { name: 'created_by' })
  createdBy!: string;

  /** When it was last made current. */
  @Column('timestamptz', { name: 'published_at', nullable: true })
  publishedAt!: Date | null;

  @Column('text', { name: 'published_by', nullable: true })
  publishedBy!: string | null;
}
