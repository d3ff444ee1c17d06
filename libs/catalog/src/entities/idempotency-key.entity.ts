import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { RegistrationEntity } from './registration.entity.js';

@Entity('idempotency_key')
@Index('idempotency_key_age', { synchronize: false })
@ForeignKey(() => RegistrationEntity, ['organizationId', 'registrationId'], ['organizationId', 'id'], {
  name: 'idempotency_key_registration',
})
export class IdempotencyKeyEntity {
  @PrimaryColumn('text', { name: 'organization_id', primaryKeyConstraintName: 'idempotency_key_pkey' })
  organizationId!: string;

  /** The person or the API key that sent it: others may send the same. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'idempotency_key_pkey' })
  caller!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'idempotency_key_pkey' })
  key!: string;

  /** Of what was asked for, so that the same key with another request is noticed. */
  @Column('text')
  fingerprint!: string;

  @Column('uuid', { name: 'registration_id' })
  registrationId!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
