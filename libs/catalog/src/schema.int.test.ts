import { createDataSource, createTenant } from '@connectory/platform';
import { useDatabase } from '@connectory/testing/vitest';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogEntities } from './entities/catalog-entities.js';
import { SourceEntity } from './entities/source.entity.js';

const database = useDatabase();

describe('the schema after migrating', () => {
  it('is exactly what the entities say', async () => {
    const owner = await new DataSource({
      type: 'postgres',
      url: database.ownerUrl,
      schema: 'connectory',
      entities: [...catalogEntities],
      installExtensions: false,
    }).initialize();
    try {
      const { upQueries } = await owner.driver.createSchemaBuilder().log();
      expect(upQueries.map(({ query }) => query)).toEqual([]);
    } finally {
      await owner.destroy();
    }
  });

  it('lets none of the service roles own anything, and guards every table of ours', async () => {
    const client = new pg.Client({ connectionString: database.ownerUrl });
    await client.connect();
    try {
      const owned = await client.query(
        `SELECT relname FROM pg_class WHERE relowner IN (SELECT oid FROM pg_roles WHERE rolname LIKE 'connectory\\_%')`,
      );
      expect(owned.rows).toEqual([]);
      const open = await client.query(
        `SELECT relname FROM pg_class
          WHERE relnamespace = 'connectory'::regnamespace AND relkind = 'r' AND NOT relrowsecurity`,
      );
      expect(open.rows).toEqual([]);
      const exempt = await client.query(
        `SELECT rolname FROM pg_roles WHERE rolname LIKE 'connectory\\_%' AND (rolsuper OR rolbypassrls)`,
      );
      expect(exempt.rows).toEqual([]);
    } finally {
      await client.end();
    }
  });
});

describe('row-level security', () => {
  let app: DataSource;
  beforeAll(async () => {
    app = await createDataSource({
      url: database.serviceUrl,
      role: 'connectory_app',
      entities: catalogEntities,
      max: 2,
    }).initialize();
  });
  afterAll(() => app.destroy());

  const source = (organizationId: string): Partial<SourceEntity> => ({
    id: crypto.randomUUID(),
    organizationId,
    origin: 'inline',
    createdAt: new Date(),
  });

  it('shows no rows without a tenant, and those of one with it', async () => {
    const tenant = createTenant(app);
    await tenant.run('one', (manager) => manager.insert(SourceEntity, source('one')));
    await tenant.run('two', (manager) => manager.insert(SourceEntity, source('two')));
    const count = () => app.manager.count(SourceEntity);
    expect(await count()).toBe(0);
    expect(await tenant.run('one', (manager) => manager.count(SourceEntity))).toBe(1);
    const seen = await tenant.run('two', (manager) => manager.find(SourceEntity));
    expect(seen.map(({ organizationId }) => organizationId)).toEqual(['two']);
    // The pool hands the same connection out again: nothing of the last tenant may be left on it.
    expect(await count()).toBe(0);
  });

  it('takes no row for another tenant, nor without one', async () => {
    const tenant = createTenant(app);
    const intrude = tenant.run('one', (manager) => manager.insert(SourceEntity, source('two')));
    await expect(intrude).rejects.toThrow(/row-level security/);
    await expect(app.manager.insert(SourceEntity, source('one'))).rejects.toThrow(/row-level security/);
  });

  it('lets a tenant neither change nor move the rows of another', async () => {
    const tenant = createTenant(app);
    const changed = await tenant.run('one', (manager) =>
      manager.update(SourceEntity, { organizationId: 'two' }, { fileName: 'taken' }),
    );
    expect(changed.affected).toBe(0);
    const moved = tenant.run('one', (manager) =>
      manager.update(SourceEntity, { organizationId: 'one' }, { organizationId: 'two' }),
    );
    await expect(moved).rejects.toThrow(/row-level security/);
  });

  it('lets nobody change or delete a revision, but publish it', async () => {
    const tenant = createTenant(app);
    for (const statement of [
      'DELETE FROM connectory.revision',
      `UPDATE connectory.revision SET definition = ''`,
      `UPDATE connectory.revision SET overlay = '[]'`,
    ]) {
      await expect(tenant.run('one', (manager) => manager.query(statement))).rejects.toThrow(
        /permission denied/,
      );
    }
  });

  it('shows the sweeper which registrations lie around, and nothing else of them', async () => {
    const system = await createDataSource({
      url: database.serviceUrl,
      role: 'connectory_system',
      entities: [],
      max: 1,
    }).initialize();
    try {
      await expect(system.query('SELECT id, state FROM connectory.registration')).resolves.toEqual([]);
      await expect(system.query('SELECT findings FROM connectory.registration')).rejects.toThrow(
        /permission denied/,
      );
      await expect(system.query('SELECT content FROM connectory.source')).rejects.toThrow(
        /permission denied/,
      );
      await expect(system.query(`UPDATE connectory.registration SET state = 'failed'`)).rejects.toThrow(
        /permission denied/,
      );
      const due = 'SELECT id, organization_id, sync_next_at FROM connectory.connector';
      await expect(system.query(due)).resolves.toEqual([]);
      await expect(system.query('SELECT name FROM connectory.connector')).rejects.toThrow(
        /permission denied/,
      );
    } finally {
      await system.destroy();
    }
  });
});
