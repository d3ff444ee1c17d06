import type { Operation } from '@connectory/contracts';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { RevisionEntity } from './revision.entity.js';

@Entity('operation')
@ForeignKey(() => RevisionEntity, ['organizationId', 'revisionId'], ['organizationId', 'id'], {
  name: 'operation_of_revision',
})
export class OperationEntity {
  @PrimaryColumn('uuid', { name: 'revision_id', primaryKeyConstraintName: 'operation_pkey' })
  revisionId!: string;

  /** Where it stands in the definition, from 0. */
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'operation_pkey' })
  position!: number;

  @Column('text', { name: 'organization_id' })
  organizationId!: string;

  @Column('text', { name: 'operation_id' })
  operationId!: string;

  @Column('json')
  detail!: Operation;
}
