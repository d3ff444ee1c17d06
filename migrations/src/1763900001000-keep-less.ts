import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Keeps less of what was handed over, and for less long: no hash that a guess could be held against, the whole address of
 * a source sealed, what could not be read for a while only, idempotency keys for a day and for whoever sent them.
 */
export class KeepLess1763900001000 implements MigrationInterface {
  readonly name = 'KeepLess1763900001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE connectory.source RENAME COLUMN sha256 TO fingerprint');
    await runner.query('UPDATE connectory.source SET fingerprint = NULL');
    await runner.query('ALTER TABLE connectory.source ADD sealed_url bytea');
    await runner.query(
      'CREATE INDEX source_sealed ON connectory.source (created_at) WHERE sealed IS NOT NULL',
    );

    await runner.query(`ALTER TABLE connectory.registration ADD created_by_id text NOT NULL DEFAULT ''`);
    await runner.query('ALTER TABLE connectory.registration ALTER created_by_id DROP DEFAULT');
    await runner.query('ALTER TABLE connectory.registration ADD finding_counts json');
    await runner.query(`
      UPDATE connectory.registration SET finding_counts = (
        SELECT json_build_object(
          'error', count(*) FILTER (WHERE finding ->> 'severity' = 'error'),
          'warning', count(*) FILTER (WHERE finding ->> 'severity' = 'warning'),
          'info', count(*) FILTER (WHERE finding ->> 'severity' = 'info'))
          FROM json_array_elements(findings) AS finding)`);
    await runner.query('ALTER TABLE connectory.registration ALTER finding_counts SET NOT NULL');
    await runner.query('CREATE INDEX registration_by_source ON connectory.registration (source_id)');

    await runner.query(`ALTER TABLE connectory.idempotency_key ADD caller text NOT NULL DEFAULT ''`);
    await runner.query('ALTER TABLE connectory.idempotency_key ALTER caller DROP DEFAULT');
    await runner.query('ALTER TABLE connectory.idempotency_key DROP CONSTRAINT idempotency_key_pkey');
    await runner.query(`ALTER TABLE connectory.idempotency_key
      ADD CONSTRAINT idempotency_key_pkey PRIMARY KEY (organization_id, caller, key)`);
    await runner.query('CREATE INDEX idempotency_key_age ON connectory.idempotency_key (created_at)');

    // The sweeper empties what is sealed and sees none of it, and deletes keys without reading them.
    await runner.query(
      'GRANT SELECT (source_id, finished_at) ON connectory.registration TO connectory_system',
    );
    await runner.query(
      'GRANT SELECT (id, created_at), UPDATE (sealed) ON connectory.source TO connectory_system',
    );
    await runner.query(
      'CREATE POLICY sweep ON connectory.source FOR SELECT TO connectory_system USING (true)',
    );
    await runner.query(`CREATE POLICY forget ON connectory.source FOR UPDATE TO connectory_system
      USING (sealed IS NOT NULL) WITH CHECK (sealed IS NULL)`);
    await runner.query(
      'GRANT SELECT (created_at), DELETE ON connectory.idempotency_key TO connectory_system',
    );
    await runner.query(
      'CREATE POLICY sweep ON connectory.idempotency_key FOR ALL TO connectory_system USING (true)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP POLICY sweep ON connectory.idempotency_key');
    await runner.query(
      'REVOKE SELECT (created_at), DELETE ON connectory.idempotency_key FROM connectory_system',
    );
    await runner.query('DROP POLICY forget ON connectory.source');
    await runner.query('DROP POLICY sweep ON connectory.source');
    await runner.query(
      'REVOKE SELECT (id, created_at), UPDATE (sealed) ON connectory.source FROM connectory_system',
    );
    await runner.query(
      'REVOKE SELECT (source_id, finished_at) ON connectory.registration FROM connectory_system',
    );
    // Keys of different callers may be the same; they would all be gone within a day.
    await runner.query('DELETE FROM connectory.idempotency_key');
    await runner.query('DROP INDEX connectory.idempotency_key_age');
    await runner.query('ALTER TABLE connectory.idempotency_key DROP COLUMN caller');
    await runner.query(
      'ALTER TABLE connectory.idempotency_key ADD CONSTRAINT idempotency_key_pkey PRIMARY KEY (organization_id, key)',
    );
    await runner.query('DROP INDEX connectory.registration_by_source');
    await runner.query(
      'ALTER TABLE connectory.registration DROP COLUMN finding_counts, DROP COLUMN created_by_id',
    );
    await runner.query('DROP INDEX connectory.source_sealed');
    await runner.query('ALTER TABLE connectory.source DROP COLUMN sealed_url');
    await runner.query('ALTER TABLE connectory.source RENAME COLUMN fingerprint TO sha256');
  }
}
