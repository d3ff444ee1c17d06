import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** The document as it was handed over. `sealed` until its secrets are known, then `content` with markers in their place. */
@Entity('source')
@Unique('source_tenant', ['organizationId', 'id'])
@Check('source_origin', `origin IN ('file', 'inline', 'url')`)
@Index('source_sealed', { synchronize: false })
export class SourceEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'source_pkey' })
  id!: string;

  @Column('text', { name: 'organization_id' })
  organizationId!: string;

  @Column('text')
  origin!: 'file' | 'inline' | 'url';

  @Column('text', { name: 'file_name', nullable: true })
  fileName!: string | null;

  /** For show: markers stand in place of the values of its query. */
  @Column('text', { nullable: true })
  url!: string | null;

  /** The whole address, kept for as long as the source can be read from it again. */
  @Column('bytea', { name: 'sealed_url', nullable: true, select: false })
  sealedUrl!: Buffer | null;

  /** Of the original, like `fingerprint`; `null` until a URL is fetched. */
  @Column('integer', { name: 'byte_length', nullable: true })
  byteLength!: number | null;

  @Column('text', { nullable: true })
  fingerprint!: string | null;

  /** What its address called it (RFC 9110, sections 8.8.2 and 8.8.3), to ask whether it has changed since. */
  @Column('text', { nullable: true })
  etag!: string | null;

  @Column('text', { name: 'last_modified', nullable: true })
  lastModified!: string | null;

  @Column('text', { nullable: true })
  format!: 'json' | 'yaml' | null;

  @Column('text', { nullable: true })
  kind!: 'openapi' | 'postman' | 'unknown' | null;

  @Column('text', { nullable: true })
  version!: string | null;

  @Column('bytea', { nullable: true, select: false })
  sealed!: Buffer | null;

  @Column('bytea', { nullable: true, select: false })
  content!: Buffer | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
