import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a chain of revisions needs: the team's edits beside what was converted, what collides, who published what; the
 * revision that a connector goes on from, the address it is read from again, and when.
 */
export class Revisions1763900003000 implements MigrationInterface {
  readonly name = 'Revisions1763900003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE connectory.revision
        ADD base text,
        ADD overlay json NOT NULL DEFAULT '[]',
        ADD collisions json NOT NULL DEFAULT '[]',
        ADD collision_count integer NOT NULL DEFAULT 0,
        ADD breaking json NOT NULL DEFAULT '[]',
        ADD finding_counts json NOT NULL DEFAULT '{"error":0,"warning":0,"info":0}',
        ADD parent integer,
        ADD made_by text NOT NULL DEFAULT 'registration'
          CONSTRAINT revision_origin CHECK (made_by IN ('registration', 'resync', 'edit', 'resolve')),
        ADD created_by text NOT NULL DEFAULT '',
        ADD published_at timestamptz,
        ADD published_by text,
        ALTER registration_id DROP NOT NULL`);
    await runner.query(`
      UPDATE connectory.revision AS made
         SET finding_counts = registration.finding_counts,
             parent = (SELECT max(earlier.number) FROM connectory.revision AS earlier
                        WHERE earlier.connector_id = made.connector_id AND earlier.number < made.number),
             created_by = registration.created_by,
             published_at = CASE WHEN made.state = 'published' THEN made.created_at END,
             published_by = CASE WHEN made.state = 'published' THEN registration.created_by END
        FROM connectory.registration AS registration
       WHERE registration.id = made.registration_id`);
    await runner.query(`
      ALTER TABLE connectory.revision
        ALTER overlay DROP DEFAULT,
        ALTER collisions DROP DEFAULT,
        ALTER collision_count DROP DEFAULT,
        ALTER breaking DROP DEFAULT,
        ALTER finding_counts DROP DEFAULT,
        ALTER made_by DROP DEFAULT,
        ALTER created_by DROP DEFAULT`);
    await runner.query(
      'GRANT UPDATE (state, published_at, published_by) ON connectory.revision TO connectory_app',
    );

    await runner.query(`
      ALTER TABLE connectory.connector
        ADD head integer,
        ADD identity text,
        ADD address text,
        ADD deleted_at timestamptz,
        ADD sync_every_minutes integer CONSTRAINT connector_sync CHECK (sync_every_minutes >= 5),
        ADD sync_next_at timestamptz,
        ADD sync_outcome text,
        ADD sync_message text,
        ADD sync_failures integer NOT NULL DEFAULT 0,
        ADD synced_at timestamptz`);
    await runner.query(`
      UPDATE connectory.connector AS connector
         SET head = coalesce((SELECT max(number) FROM connectory.revision WHERE connector_id = connector.id), revision)`);
    await runner.query('ALTER TABLE connectory.connector ALTER head SET NOT NULL');
    await runner.query(`
      UPDATE connectory.connector AS connector SET address = source.url
        FROM connectory.revision AS revision JOIN connectory.source AS source ON source.id = revision.source_id
       WHERE revision.connector_id = connector.id AND revision.number = connector.head`);
    await runner.query(`
      CREATE UNIQUE INDEX connector_identity ON connectory.connector (organization_id, identity)
        WHERE deleted_at IS NULL`);
    await runner.query(`
      CREATE INDEX connector_due ON connectory.connector (sync_next_at)
        WHERE sync_next_at IS NOT NULL AND deleted_at IS NULL`);

    // The clock looks across organisations for connectors that are due, and sees no more of a row than that.
    await runner.query(`
      CREATE POLICY due ON connectory.connector FOR SELECT TO connectory_system
        USING (sync_next_at IS NOT NULL AND deleted_at IS NULL)`);
    await runner.query(
      'GRANT SELECT (id, organization_id, sync_next_at) ON connectory.connector TO connectory_system',
    );

    await runner.query('ALTER TABLE connectory.source ADD etag text, ADD last_modified text');
    await runner.query(`
      ALTER TABLE connectory.registration
        ADD outcome text CONSTRAINT registration_outcome CHECK (outcome IN ('created', 'updated', 'unchanged'))`);
    await runner.query(`
      UPDATE connectory.registration SET outcome = CASE revision WHEN 1 THEN 'created' ELSE 'updated' END
       WHERE revision IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE connectory.registration DROP COLUMN outcome');
    await runner.query('ALTER TABLE connectory.source DROP COLUMN last_modified, DROP COLUMN etag');
    await runner.query(
      'REVOKE SELECT (id, organization_id, sync_next_at) ON connectory.connector FROM connectory_system',
    );
    await runner.query('DROP POLICY due ON connectory.connector');
    await runner.query('DROP INDEX connectory.connector_due, connectory.connector_identity');
    await runner.query(`
      ALTER TABLE connectory.connector
        DROP COLUMN synced_at, DROP COLUMN sync_failures, DROP COLUMN sync_message, DROP COLUMN sync_outcome,
        DROP COLUMN sync_next_at, DROP COLUMN sync_every_minutes, DROP COLUMN deleted_at, DROP COLUMN address,
        DROP COLUMN identity, DROP COLUMN head`);
    await runner.query(
      'REVOKE UPDATE (state, published_at, published_by) ON connectory.revision FROM connectory_app',
    );
    // Edits have no registration, so an older release could not hold them: they go, and what is current with them stays.
    await runner.query(`
      DELETE FROM connectory.operation WHERE revision_id IN (
        SELECT id FROM connectory.revision WHERE registration_id IS NULL)`);
    await runner.query('DELETE FROM connectory.revision WHERE registration_id IS NULL');
    await runner.query(`
      ALTER TABLE connectory.revision
        ALTER registration_id SET NOT NULL,
        DROP COLUMN published_by, DROP COLUMN published_at, DROP COLUMN created_by, DROP COLUMN made_by,
        DROP COLUMN parent, DROP COLUMN finding_counts, DROP COLUMN breaking, DROP COLUMN collision_count,
        DROP COLUMN collisions, DROP COLUMN overlay, DROP COLUMN base`);
  }
}
