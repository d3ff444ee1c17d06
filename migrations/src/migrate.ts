import { migrateQueueSchema } from '@connectory/queue';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { migrations } from './list.js';

// Two processes that migrate at the same time wait for each other on this key.
const MIGRATION_LOCK = 0x436f_6e6e;

/**
 * Brings a database to the newest schema, as the login that owns it, and lets the login of the services take the four
 * roles. Runs as often as one likes; the second time changes nothing.
 *
 * @param options.ownerUrl `postgres://…` of a login that may create schemas and roles
 * @param options.serviceLogin name of the login that api and worker use; without it the owner itself is meant
 */
export async function migrate(options: { ownerUrl: string; serviceLogin?: string }): Promise<void> {
  const client = new pg.Client({
    connectionString: options.ownerUrl,
    application_name: 'connectory_migrate',
  });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const dataSource = new DataSource({
      type: 'postgres',
      url: options.ownerUrl,
      migrations,
      migrationsTableName: 'connectory_migration',
      // Said outright: an owner named like one of our schemas looks there first, and would not find the list again.
      schema: 'public',
      migrationsTransactionMode: 'all',
      installExtensions: false,
    });
    await dataSource.initialize();
    try {
      await dataSource.runMigrations();
    } finally {
      await dataSource.destroy();
    }
    await migrateQueueSchema(client);
    await grantRoles(client, options.serviceLogin);
  } finally {
    await client.end();
  }
}

/**
 * The login may take each role and has none of their rights by itself: a connection that was opened in no role, for
 * whatever reason, sees nothing. Before PostgreSQL 16 that is an attribute of the login (NOINHERIT), not of the grant.
 */
async function grantRoles(client: pg.Client, serviceLogin: string | undefined): Promise<void> {
  const { rows } = await client.query<{ version: number }>(
    `SELECT current_setting('server_version_num')::int AS version`,
  );
  const inherit = rows[0] && rows[0].version >= 160_000 ? 'WITH INHERIT FALSE' : '';
  const login = serviceLogin ? pg.escapeIdentifier(serviceLogin) : 'CURRENT_USER';
  await client.query(
    `GRANT connectory_app, connectory_system, connectory_auth, connectory_queue TO ${login} ${inherit}`,
  );
}
