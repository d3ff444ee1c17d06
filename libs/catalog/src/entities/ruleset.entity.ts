import type { Ruleset } from '@connectory/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One version of the rules of an organisation; never changed once it is there. */
@Entity('ruleset')
export class RulesetEntity {
  @PrimaryColumn('text', { name: 'organization_id', primaryKeyConstraintName: 'ruleset_pkey' })
  organizationId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'ruleset_pkey' })
  version!: number;

  @Column('json')
  definition!: Ruleset;

  @Column('text', { name: 'created_by' })
  createdBy!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
