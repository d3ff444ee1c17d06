import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The rules of an organisation, a row for each version, and by which version a registration was judged. */
export class Rulesets1763900002000 implements MigrationInterface {
  readonly name = 'Rulesets1763900002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE connectory.ruleset (
        organization_id text NOT NULL,
        version integer NOT NULL,
        definition json NOT NULL,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT ruleset_pkey PRIMARY KEY (organization_id, version)
      )`);
    await runner.query('ALTER TABLE connectory.ruleset ENABLE ROW LEVEL SECURITY');
    await runner.query(`
      CREATE POLICY tenant ON connectory.ruleset TO connectory_app
        USING (organization_id = current_setting('app.organization_id', true))
        WITH CHECK (organization_id = current_setting('app.organization_id', true))`);
    await runner.query('GRANT SELECT, INSERT ON connectory.ruleset TO connectory_app');
    await runner.query('ALTER TABLE connectory.registration ADD ruleset_version integer');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE connectory.registration DROP COLUMN ruleset_version');
    await runner.query('DROP TABLE connectory.ruleset CASCADE');
  }
}
