import type { MigrationInterface, QueryRunner } from 'typeorm';

const roles = ['connectory_app', 'connectory_system', 'connectory_auth', 'connectory_queue'];

/** The four roles that services act in, and the schemas. The roles cannot log in and own nothing. */
export class RolesAndSchemas1763800000000 implements MigrationInterface {
  readonly name = 'RolesAndSchemas1763800000000';

  async up(runner: QueryRunner): Promise<void> {
    // Roles belong to the whole cluster: another database of it may have made them already, or be making them now.
    for (const role of roles) {
      await runner.query(`
        DO $$ BEGIN
          IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${role}') THEN CREATE ROLE ${role} NOLOGIN; END IF;
        EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
        END $$`);
    }
    await runner.query('CREATE SCHEMA IF NOT EXISTS connectory');
    await runner.query('GRANT USAGE ON SCHEMA connectory TO connectory_app, connectory_system');
    await runner.query('CREATE SCHEMA IF NOT EXISTS auth');
    await runner.query('GRANT USAGE ON SCHEMA auth TO connectory_auth');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA auth CASCADE');
    await runner.query('REVOKE USAGE ON SCHEMA connectory FROM connectory_app, connectory_system');
  }
}
