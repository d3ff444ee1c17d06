import type { ConnectorState, SecuritySummary } from '@connectory/contracts';
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('connector')
@Unique('connector_tenant', ['organizationId', 'id'])
@Check('connector_own_texts', `own_texts <@ ARRAY['name', 'description']`)
@Check('connector_brand_color', `brand_color ~ '^#[0-9a-f]{6}$'`)
@Check('connector_state', `state IN ('draft', 'published')`)
@Check('connector_sync', 'sync_every_minutes >= 5')
@Index('connector_recent', { synchronize: false })
@Index('connector_identity', { synchronize: false })
@Index('connector_due', { synchronize: false })
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

  /** The revision that is current: the one last published, or the newest draft while none ever was. */
  @Column('integer')
  revision!: number;

  /** The revision that the next edit or the next reading of the source goes on from. */
  @Column('integer')
  head!: number;

  /** What the source is known by when it is imported again: `postman:{id}` or `content:{fingerprint}`. */
  @Column('text', { nullable: true })
  identity!: string | null;

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

  /** Where the source of its head came from, for show; `null` when it was handed over. */
  @Column('text', { nullable: true })
  address!: string | null;

  /** How often its address is read again; `null` when only by hand. */
  @Column('integer', { name: 'sync_every_minutes', nullable: true })
  syncEveryMinutes!: number | null;

  @Column('timestamptz', { name: 'sync_next_at', nullable: true })
  syncNextAt!: Date | null;

  @Column('text', { name: 'sync_outcome', nullable: true })
  syncOutcome!: 'unchanged' | 'updated' | 'needs-review' | 'failed' | null;

  /** What went wrong the last time, in words for people. */
  @Column('text', { name: 'sync_message', nullable: true })
  syncMessage!: string | null;

  /** How often in a row it went wrong. */
  @Column('integer', { name: 'sync_failures', default: 0 })
  syncFailures!: number;

  @Column('timestamptz', { name: 'synced_at', nullable: true })
  syncedAt!: Date | null;

  /** The texts that the team has written itself: no revision changes them any more. */
  @Column('text', { name: 'own_texts', array: true, default: [] })
  ownTexts!: ('name' | 'description')[];

  /** Like `#0b6e99`. */
  @Column('text', { name: 'brand_color', nullable: true })
  brandColor!: string | null;

  /** Of the icon's bytes; `null` when it has none of its own. */
  @Column('text', { name: 'icon_hash', nullable: true })
  iconHash!: string | null;

  @Column('text', { name: 'created_by' })
  createdBy!: string;

  /** The person who registered it, or whose key did. */
  @Column('text', { name: 'created_by_id' })
  createdById!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;

  /** Since when it rests: no list shows it, and nothing reads it. */
  @Column('timestamptz', { name: 'deleted_at', nullable: true })
  deletedAt!: Date | null;
}
