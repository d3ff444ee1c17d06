import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Imports: batches of registrations that were handed over together. What is in one is a registration like any other. */
export class Imports1763900004000 implements MigrationInterface {
  readonly name = 'Imports1763900004000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE connectory.import (
        id uuid CONSTRAINT import_pkey PRIMARY KEY,
        organization_id text NOT NULL,
        name text,
        state text NOT NULL CONSTRAINT import_state CHECK (state IN
          ('receiving', 'planning', 'planned', 'running', 'finished', 'cancelled', 'undoing', 'undone')),
        dry_run boolean NOT NULL,
        entry_count integer NOT NULL,
        environments bytea,
        fingerprint text,
        caller text NOT NULL,
        idempotency_key text,
        request_id text NOT NULL,
        created_by text NOT NULL,
        created_by_id text NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        finished_at timestamptz,
        CONSTRAINT import_tenant UNIQUE (organization_id, id),
        CONSTRAINT import_idempotency_key UNIQUE (organization_id, caller, idempotency_key)
      )`);
    await runner.query(
      'CREATE INDEX import_recent ON connectory.import (organization_id, created_at DESC, id DESC)',
    );
    await runner.query(`CREATE INDEX import_unfinished ON connectory.import (updated_at)
      WHERE state IN ('receiving', 'planning', 'running', 'undoing')`);
    await runner.query(
      'CREATE INDEX import_key_age ON connectory.import (created_at) WHERE idempotency_key IS NOT NULL',
    );
    await runner.query('ALTER TABLE connectory.import ENABLE ROW LEVEL SECURITY');
    await runner.query(`
      CREATE POLICY tenant ON connectory.import TO connectory_app
        USING (organization_id = current_setting('app.organization_id', true))
        WITH CHECK (organization_id = current_setting('app.organization_id', true))`);
    await runner.query('GRANT SELECT, INSERT, UPDATE ON connectory.import TO connectory_app');

    await runner.query(`
      ALTER TABLE connectory.registration
        ADD import_id uuid,
        ADD import_position integer,
        ADD entry_name text,
        ADD identity text,
        ADD plan json,
        ADD undo text CONSTRAINT registration_undo CHECK (undo IN ('taken-back', 'kept')),
        ADD CONSTRAINT registration_import FOREIGN KEY (organization_id, import_id)
          REFERENCES connectory.import (organization_id, id),
        ADD CONSTRAINT registration_import_position UNIQUE (import_id, import_position),
        DROP CONSTRAINT registration_state,
        ADD CONSTRAINT registration_state CHECK (state IN
          ('received', 'running', 'planned', 'published', 'needs-review', 'failed', 'cancelled'))`);
    // A lane takes the next entries by it, and the progress of an import is counted in it alone.
    await runner.query(`CREATE INDEX registration_of_import
      ON connectory.registration (import_id, state, import_position) INCLUDE (outcome, undo, updated_at)
      WHERE import_id IS NOT NULL`);
    // Ten thousand entries of an import must not stand between the sweeper, or a list, and the registrations made one by one.
    await runner.query('DROP INDEX connectory.registration_recent');
    await runner.query(`CREATE INDEX registration_recent
      ON connectory.registration (organization_id, created_at DESC, id DESC) WHERE import_id IS NULL`);
    await runner.query('DROP INDEX connectory.registration_unfinished');
    await runner.query(`CREATE INDEX registration_unfinished ON connectory.registration (updated_at)
      WHERE state IN ('received', 'running') AND import_id IS NULL`);

    await runner.query('GRANT SELECT (import_id) ON connectory.registration TO connectory_system');
    await runner.query(`GRANT SELECT (id, organization_id, request_id, state, created_at, updated_at, idempotency_key),
      UPDATE (idempotency_key) ON connectory.import TO connectory_system`);
    await runner.query(
      'CREATE POLICY sweep ON connectory.import FOR SELECT TO connectory_system USING (true)',
    );
    await runner.query(`CREATE POLICY forget ON connectory.import FOR UPDATE TO connectory_system
      USING (idempotency_key IS NOT NULL) WITH CHECK (idempotency_key IS NULL)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('REVOKE SELECT (import_id) ON connectory.registration FROM connectory_system');
    await runner.query('DROP INDEX connectory.registration_unfinished');
    await runner.query(`CREATE INDEX registration_unfinished ON connectory.registration (updated_at)
      WHERE state IN ('received', 'running')`);
    await runner.query('DROP INDEX connectory.registration_recent');
    await runner.query(`CREATE INDEX registration_recent
      ON connectory.registration (organization_id, created_at DESC, id DESC)`);
    // A plan that nobody carried out is nothing that was done.
    await runner.query(`UPDATE connectory.registration SET state = 'cancelled' WHERE state = 'planned'`);
    await runner.query(`
      ALTER TABLE connectory.registration
        DROP CONSTRAINT registration_state,
        ADD CONSTRAINT registration_state
          CHECK (state IN ('received', 'running', 'published', 'needs-review', 'failed', 'cancelled')),
        DROP COLUMN import_id, DROP COLUMN import_position, DROP COLUMN entry_name, DROP COLUMN identity,
        DROP COLUMN plan, DROP COLUMN undo`);
    await runner.query('DROP TABLE connectory.import CASCADE');
  }
}
