import type { ImportState } from '@connectory/contracts';
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** A batch of registrations that were handed over together. */
@Entity('import')
@Unique('import_tenant', ['organizationId', 'id'])
@Unique('import_idempotency_key', ['organizationId', 'caller', 'idempotencyKey'])
@Check(
  'import_state',
  `state IN ('receiving', 'planning', 'planned', 'running', 'finished', 'cancelled', 'undoing', 'undone')`,
)
@Index('import_recent', { synchronize: false })
@Index('import_unfinished', { synchronize: false })
@Index('import_key_age', { synchronize: false })
export class ImportEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'import_pkey' })
  id!: string;

  @Column('text', { name: 'organization_id' })
  organizationId!: string;

  @Column('text', { nullable: true })
  name!: string | null;

  @Column('text')
  state!: ImportState;

  /** A plan was asked for; it runs once it is committed. */
  @Column('boolean', { name: 'dry_run' })
  dryRun!: boolean;

  /** Also while they are still being received. */
  @Column('integer', { name: 'entry_count' })
  entryCount!: number;

  /** The variables of the environments that came with it, sealed: their values may be anything. */
  @Column('bytea', { nullable: true, select: false })
  environments!: Buffer | null;

  /** Of all that was handed over, so that the same idempotency key with something else is noticed. */
  @Column('text', { nullable: true })
  fingerprint!: string | null;

  /** The person or the API key that handed it over: others may send the same idempotency key. */
  @Column('text')
  caller!: string;

  @Column('text', { name: 'idempotency_key', nullable: true })
  idempotencyKey!: string | null;

  @Column('text', { name: 'request_id' })
  requestId!: string;

  @Column('text', { name: 'created_by' })
  createdBy!: string;

  @Column('text', { name: 'created_by_id' })
  createdById!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  /** Touched whenever something is done for it: the sweeper looks at imports that were not touched for a while. */
  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt!: Date | null;
}
