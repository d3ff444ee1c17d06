import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How connectors look: an icon and a colour; and which of their texts the team has written itself. */
export class Icons1763900006000 implements MigrationInterface {
  readonly name = 'Icons1763900006000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE connectory.connector
        ADD own_texts text[] NOT NULL DEFAULT '{}'
          CONSTRAINT connector_own_texts CHECK (own_texts <@ ARRAY['name', 'description']),
        ADD brand_color text CONSTRAINT connector_brand_color CHECK (brand_color ~ '^#[0-9a-f]{6}$'),
        ADD icon_hash text`);
    await runner.query(`
      CREATE TABLE connectory.connector_icon (
        connector_id uuid CONSTRAINT connector_icon_pkey PRIMARY KEY,
        organization_id text NOT NULL,
        hash text NOT NULL,
        png bytea NOT NULL,
        CONSTRAINT connector_icon_of FOREIGN KEY (organization_id, connector_id)
          REFERENCES connectory.connector (organization_id, id) ON DELETE CASCADE
      )`);
    await runner.query('ALTER TABLE connectory.connector_icon ENABLE ROW LEVEL SECURITY');
    await runner.query(`
      CREATE POLICY tenant ON connectory.connector_icon TO connectory_app
        USING (organization_id = current_setting('app.organization_id', true))
        WITH CHECK (organization_id = current_setting('app.organization_id', true))`);
    await runner.query('GRANT SELECT, INSERT, UPDATE, DELETE ON connectory.connector_icon TO connectory_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE connectory.connector_icon');
    await runner.query(
      'ALTER TABLE connectory.connector DROP COLUMN icon_hash, DROP COLUMN brand_color, DROP COLUMN own_texts',
    );
  }
}
