import type { ConnectorState, SecuritySummary } from '@connectory/contracts';
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('connector')
@Unique('connector_tenant', ['organizationId', 'id'])
@Check('connector_state', `state IN ('draft', 'published')`)
@Index('connector_search', { synchronize: false })
@Index('connector_recent', { synchronize: false })
export class ConnectorEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'connector_pkey' })
  id!: string;

  @Column('text', { name: 'organization_id' })
  organizationId!: string;

  @Column('text')
  name!: string;

  @Column('text')
  description!: string;

  @Column('text')
  state!: ConnectorState;

  @Column('integer')
  revision!: number;

  @Column('integer', { name: 'operation_count' })
  operationCount!: number;

  @Column('text', { array: true })
  tags!: string[];

  @Column('text', { array: true })
  servers!: string[];

  @Column('json')
  security!: SecuritySummary[];

  @Column('text', { name: 'source_kind' })
  sourceKind!: 'openapi' | 'postman' | 'unknown';

  @Column('text', { name: 'source_version', nullable: true })
  sourceVersion!: string | null;

  @Column('tsvector', { select: false })
  search!: string;

  @Column('text', { name: 'created_by' })
  createdBy!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;
}
