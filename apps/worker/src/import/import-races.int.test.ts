import {
  catalogEntities,
  claimEntries,
  createSourceVault,
  ImportService,
  renewEntries,
  RevisionService,
  settleImport,
  type Publication,
} from '@connectory/catalog';
import { createDataSource, createTenant, type Tenant } from '@connectory/platform';
import { useDatabase } from '@connectory/testing/vitest';
import type { DataSource, EntityManager } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handedCollection } from '../testing/hand-over-import.js';
import { importLanes } from '../testing/import-lanes.js';
import { describeText } from './describe-text.js';

const database = useDatabase();
const vault = createSourceVault(Buffer.alloc(32, 1));
let app: DataSource;
let tenant: Tenant;

beforeAll(async () => {
  app = await createDataSource({
    url: database.serviceUrl,
    role: 'connectory_app',
    entities: catalogEntities,
    max: 5,
  }).initialize();
  tenant = createTenant(app);
});
afterAll(() => app.destroy());

const lanes = () => importLanes({ tenant, vault });
const five = [0, 1, 2, 3, 4].map((number) => handedCollection(number));

describe('undo', () => {
  it('keeps what somebody has approved since', async () => {
    const { handOver, run, query, parts, organizationId, pass } = lanes();
    await run(await handOver(five.slice(0, 1)));
    pass(1_000);
    const id = await handOver([handedCollection(0, { path: 'changed' })]);
    await run(id);
    pass(1_000);
    const [connector] = await query<{ id: string }>('SELECT id FROM connectory.connector');
    const key = { organizationId, connectorId: connector!.id };
    const revisions = new RevisionService(parts);
    const publication = (await revisions.publication(key, 2)) as Publication;
    const judged = { definition: describeText(publication.definition), broken: [] };
    await revisions.publish(key, 2, publication, judged, { acknowledge: [], name: 'Somebody' });
    await new ImportService(parts).change({ organizationId, permissions: ['import:control'] }, id, 'undo');
    await run(id);
    expect(await query('SELECT revision, head, deleted_at FROM connectory.connector')).toEqual([
      { revision: 2, head: 2, deleted_at: null },
    ]);
  });
});

type ImportServiceParts = ConstructorParameters<typeof ImportService>[0];

describe('several who change an import at the same time', () => {
  it('leave no entry waiting in an import that has ended', async () => {
    const { handOver, run, books, organizationId, parts, query } = lanes();
    const id = await handOver([five[0]!, { name: 'broken.json', text: '{', identity: null }]);
    await run(id);
    // One entry failed, and another lane has yet to notice that nothing is left.
    await query(`UPDATE connectory.import SET state = 'running', finished_at = NULL WHERE id = $1`, id);
    const begun: Promise<unknown>[] = [];
    await change(parts, { organizationId, id, action: 'retry' }, async (manager, work) => {
      const done = await work();
      begun.push(tenant.run(organizationId, (other) => settleImport(other, organizationId, id, parts.now())));
      await untilWaiting(manager);
      return done;
    });
    await Promise.all(begun);
    expect(await books(id)).toEqual({ state: 'running', entries: ['published created', 'received null'] });
  });

  it('do not wait for each other in a circle', async () => {
    const { handOver, organizationId, parts, books } = lanes();
    const id = await handOver(five);
    const claimed = await tenant.run(organizationId, (manager) =>
      claimEntries(manager, vault, { organizationId, importId: id, lane: 0 }, parts.now(), 5),
    );
    if (!('entries' in claimed)) throw new Error('There are entries');
    const { lease } = claimed.entries[0]!;
    const begun: Promise<PromiseSettledResult<unknown>>[] = [];
    await change(parts, { organizationId, id, action: 'cancel' }, async (manager, work) => {
      await manager.query('SELECT id FROM connectory.import WHERE id = $1 FOR UPDATE', [id]);
      begun.push(
        Promise.allSettled([
          tenant.run(organizationId, (other) => renewEntries(other, lease, id, parts.now())),
        ]).then(([renewed]) => renewed),
      );
      await untilWaiting(manager);
      return work();
    });
    expect(await Promise.all(begun)).toMatchObject([{ status: 'fulfilled' }]);
    expect((await books(id)).state).toBe('cancelled');
  });

  /** Changes an import, with something else on its way in the transaction in which that happens. */
  async function change(
    parts: ImportServiceParts,
    { organizationId, id, action }: { organizationId: string; id: string; action: 'retry' | 'cancel' },
    within: <Result>(manager: EntityManager, work: () => Promise<Result>) => Promise<Result>,
  ): Promise<void> {
    let isFirst = true;
    const imports = new ImportService({
      ...parts,
      tenant: {
        run: (organization, work) =>
          tenant.run(organization, (manager) => {
            if (!isFirst) return work(manager);
            isFirst = false;
            return within(manager, () => work(manager));
          }),
      },
    });
    await imports.change({ organizationId, permissions: ['import:control'] }, id, action);
  }

  /** Until another connection waits for a lock that this one holds. */
  async function untilWaiting(manager: EntityManager): Promise<void> {
    for (;;) {
      const [row] = await manager.query<{ waits: boolean }[]>(
        `SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY(pg_blocking_pids(pid))) AS waits`,
      );
      if (row!.waits) return;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
});
