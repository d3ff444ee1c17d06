import type { Finding, LedgerEntry } from '@connectory/contracts';
import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { ConnectorEntity } from './connector.entity.js';
import { RegistrationEntity } from './registration.entity.js';
import { SourceEntity } from './source.entity.js';

/** Immutable: the application's role may insert and read it, nothing else. */
@Entity('revision')
@Unique('revision_tenant', ['organizationId', 'id'])
@Unique('revision_number', ['connectorId', 'number'])
@Unique('revision_registration', ['registrationId'])
@Check('revision_state', `state IN ('draft', 'published')`)
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

  @Column('uuid', { name: 'registration_id' })
  registrationId!: string;

  /** The canonical definition, OpenAPI 3.1, as JSON text whose key order is kept. */
  @Column('text', { select: false })
  definition!: string;

  @Column('json', { select: false })
  findings!: Finding[];

  @Column('json', { select: false })
  ledger!: LedgerEntry[];

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
