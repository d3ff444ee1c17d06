import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { ConnectorEntity } from './connector.entity.js';

@Entity('connector_icon')
@ForeignKey(() => ConnectorEntity, ['organizationId', 'connectorId'], ['organizationId', 'id'], {
  name: 'connector_icon_of',
  onDelete: 'CASCADE',
})
export class ConnectorIconEntity {
  @PrimaryColumn('uuid', { name: 'connector_id', primaryKeyConstraintName: 'connector_icon_pkey' })
  connectorId!: string;

  @Column('text', { name: 'organization_id' })
  organizationId!: string;

  /** Of the bytes below. */
  @Column('text')
  hash!: string;

  @Column('bytea')
  png!: Buffer;
}
