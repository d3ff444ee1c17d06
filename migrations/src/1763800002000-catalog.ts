import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['source', 'connector', 'registration', 'revision', 'operation', 'idempotency_key'];

/** Sources, connectors, registrations, revisions and operations, each row seen by its own organisation only. */
export class Catalog1763800002000 implements MigrationInterface {
  readonly name = 'Catalog1763800002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE connectory.source (
        id uuid CONSTRAINT source_pkey PRIMARY KEY,
        organization_id text NOT NULL,
        origin text NOT NULL CONSTRAINT source_origin CHECK (origin IN ('file', 'inline', 'url')),
        file_name text,
        url text,
        byte_length integer,
        sha256 text,
        format text,
        kind text,
        version text,
        sealed bytea,
        content bytea,
        created_at timestamptz NOT NULL,
        CONSTRAINT source_tenant UNIQUE (organization_id, id)
      )`);
    await runner.query(`
      CREATE TABLE connectory.connector (
        id uuid CONSTRAINT connector_pkey PRIMARY KEY,
        organization_id text NOT NULL,
        name text NOT NULL,
        description text NOT NULL,
        state text NOT NULL CONSTRAINT connector_state CHECK (state IN ('draft', 'published')),
        revision integer NOT NULL,
        operation_count integer NOT NULL,
        tags text[] NOT NULL,
        servers text[] NOT NULL,
        security json NOT NULL,
        source_kind text NOT NULL,
        source_version text,
        search tsvector NOT NULL,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        CONSTRAINT connector_tenant UNIQUE (organization_id, id)
      )`);
    await runner.query('CREATE INDEX connector_search ON connectory.connector USING gin (search)');
    await runner.query(
      'CREATE INDEX connector_recent ON connectory.connector (organization_id, updated_at DESC, id DESC)',
    );
    await runner.query(`
      CREATE TABLE connectory.registration (
        id uuid CONSTRAINT registration_pkey PRIMARY KEY,
        organization_id text NOT NULL,
        source_id uuid NOT NULL,
        connector_id uuid,
        revision integer,
        name text,
        state text NOT NULL CONSTRAINT registration_state
          CHECK (state IN ('received', 'running', 'published', 'needs-review', 'failed', 'cancelled')),
        stage text CONSTRAINT registration_stage CHECK (stage IN ('fetch', 'parse', 'convert', 'validate', 'publish')),
        lease_id uuid,
        lease_until timestamptz,
        attempts integer NOT NULL,
        findings json NOT NULL,
        ledger_summary json,
        secrets_removed integer NOT NULL,
        timings json NOT NULL,
        request_id text NOT NULL,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        finished_at timestamptz,
        CONSTRAINT registration_tenant UNIQUE (organization_id, id),
        CONSTRAINT registration_source FOREIGN KEY (organization_id, source_id)
          REFERENCES connectory.source (organization_id, id),
        CONSTRAINT registration_connector FOREIGN KEY (organization_id, connector_id)
          REFERENCES connectory.connector (organization_id, id)
      )`);
    await runner.query(
      `CREATE INDEX registration_recent ON connectory.registration (organization_id, created_at DESC, id DESC)`,
    );
    await runner.query(`
      CREATE INDEX registration_unfinished ON connectory.registration (updated_at) WHERE state IN ('received', 'running')`);
    await runner.query(`
      CREATE TABLE connectory.revision (
        id uuid CONSTRAINT revision_pkey PRIMARY KEY,
        organization_id text NOT NULL,
        connector_id uuid NOT NULL,
        number integer NOT NULL,
        state text NOT NULL CONSTRAINT revision_state CHECK (state IN ('draft', 'published')),
        source_id uuid NOT NULL,
        registration_id uuid NOT NULL,
        definition text NOT NULL,
        findings json NOT NULL,
        ledger json NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT revision_tenant UNIQUE (organization_id, id),
        CONSTRAINT revision_number UNIQUE (connector_id, number),
        CONSTRAINT revision_registration UNIQUE (registration_id),
        CONSTRAINT revision_of_connector FOREIGN KEY (organization_id, connector_id)
          REFERENCES connectory.connector (organization_id, id),
        CONSTRAINT revision_source FOREIGN KEY (organization_id, source_id)
          REFERENCES connectory.source (organization_id, id),
        CONSTRAINT revision_made_by FOREIGN KEY (organization_id, registration_id)
          REFERENCES connectory.registration (organization_id, id)
      )`);
    await runner.query(`
      CREATE TABLE connectory.operation (
        revision_id uuid NOT NULL,
        position integer NOT NULL,
        organization_id text NOT NULL,
        operation_id text NOT NULL,
        detail json NOT NULL,
        CONSTRAINT operation_pkey PRIMARY KEY (revision_id, position),
        CONSTRAINT operation_of_revision FOREIGN KEY (organization_id, revision_id)
          REFERENCES connectory.revision (organization_id, id)
      )`);
    await runner.query(`
      CREATE TABLE connectory.idempotency_key (
        organization_id text NOT NULL,
        key text NOT NULL,
        fingerprint text NOT NULL,
        registration_id uuid NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT idempotency_key_pkey PRIMARY KEY (organization_id, key),
        CONSTRAINT idempotency_key_registration FOREIGN KEY (organization_id, registration_id)
          REFERENCES connectory.registration (organization_id, id)
      )`);

    for (const table of tables) {
      await runner.query(`ALTER TABLE connectory.${table} ENABLE ROW LEVEL SECURITY`);
      await runner.query(`
        CREATE POLICY tenant ON connectory.${table} TO connectory_app
          USING (organization_id = current_setting('app.organization_id', true))
          WITH CHECK (organization_id = current_setting('app.organization_id', true))`);
    }
    await runner.query(`GRANT SELECT, INSERT, UPDATE ON connectory.source, connectory.connector, connectory.registration
      TO connectory_app`);
    await runner.query(`GRANT SELECT, INSERT ON connectory.revision, connectory.operation, connectory.idempotency_key
      TO connectory_app`);

    // The sweeper looks across organisations for work that was left lying, and sees no more of a row than that.
    await runner.query(
      'CREATE POLICY sweep ON connectory.registration FOR SELECT TO connectory_system USING (true)',
    );
    await runner.query(`GRANT SELECT (id, organization_id, request_id, state, lease_until, updated_at)
      ON connectory.registration TO connectory_system`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...tables].reverse())
      await runner.query(`DROP TABLE IF EXISTS connectory.${table} CASCADE`);
  }
}
