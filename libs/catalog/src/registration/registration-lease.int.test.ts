import { createDataSource, createTenant, type Tenant } from '@connectory/platform';
import { useDatabase } from '@connectory/testing/vitest';
import type { DataSource, EntityManager } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogEntities } from '../entities/catalog-entities.js';
import { RegistrationEntity } from '../entities/registration.entity.js';
import { RevisionEntity } from '../entities/revision.entity.js';
import { MovedOnError, type Rebased } from '../resync/basis.js';
import { findKnownConnector } from '../resync/known-connector.js';
import { acceptRegistration, type RegistrationOrder } from './accept-registration.js';
import { forgetExpired } from './forget-expired.js';
import { finishRegistration, type Outcome } from './finish-registration.js';
import { IDEMPOTENCY_KEY_MS, LEASE_MS, UNCLAIMED_MS, UNREAD_SOURCE_MS } from './lifecycle.js';
import {
  claimRegistration,
  enterStage,
  LeaseLostError,
  releaseLease,
  renewLease,
} from './registration-lease.js';
import { openSource } from './open-source.js';
import { createSourceVault } from './source-vault.js';
import { findUnfinishedRegistrations } from './unfinished-registrations.js';

const database = useDatabase();
const organizationId = 'one';
const vault = createSourceVault(Buffer.alloc(32, 1));
const start = new Date('2026-01-01T00:00:00Z');
const after = (ms: number) => new Date(start.getTime() + ms);
let app: DataSource;
let system: DataSource;
let tenant: Tenant;

beforeAll(async () => {
  const url = database.serviceUrl;
  app = await createDataSource({
    url,
    role: 'connectory_app',
    entities: catalogEntities,
    max: 10,
  }).initialize();
  system = await createDataSource({ url, role: 'connectory_system', entities: [], max: 1 }).initialize();
  tenant = createTenant(app);
});
afterAll(() => Promise.all([app.destroy(), system.destroy()]));

async function accept(
  connectorId: string | null = null,
  order: Partial<RegistrationOrder> = {},
): Promise<string> {
  const { id } = await tenant.run(organizationId, (manager) =>
    acceptRegistration(
      manager,
      vault,
      {
        organizationId,
        createdBy: { id: 'somebody', name: 'Somebody' },
        caller: 'person/somebody',
        requestId: 'request',
        source: { origin: 'inline', bytes: Buffer.from('{}'), fileName: null },
        name: null,
        connectorId,
        idempotencyKey: null,
        ...order,
      },
      start,
    ),
  );
  return id;
}

const claim = (id: string, now = start) =>
  tenant.run(organizationId, (manager) => claimRegistration(manager, organizationId, id, now));

const read = (id: string) =>
  tenant.run(organizationId, (manager) =>
    manager.findOneByOrFail(RegistrationEntity, { organizationId, id }),
  );

const outcome = (title: string, severity?: 'error'): Outcome => ({
  source: { kind: { kind: 'openapi', version: '3.1.0' }, format: 'json', original: null, stored: null },
  findings: severity
    ? [
        {
          code: 'a/b',
          severity,
          message: 'm',
          params: {},
          pointer: '',
          range: null,
          related: [],
          docsUrl: '/',
        },
      ]
    : [],
  rulesetVersion: 0,
  timings: () => [],
  conversion: {
    title,
    description: '',
    tags: [],
    servers: [],
    security: [],
    operations: [],
    definition: '{}',
    ledger: [],
    ledgerSummary: { nodes: 0, kept: 0, lost: 0, losses: [] },
    secretsRemoved: 0,
  },
});

const finish = async (id: string, what: Outcome, now = start) => {
  const lease = await claim(id, now);
  return tenant.run(organizationId, (manager) => finishRegistration(manager, vault, lease!, what, now));
};

describe('a lease', () => {
  it('is given to one of many who ask at once', async () => {
    const id = await accept();
    const leases = await Promise.all(Array.from({ length: 10 }, () => claim(id)));
    expect(leases.filter((lease) => lease !== null)).toHaveLength(1);
  });

  it('goes to another when it runs out, not before', async () => {
    const id = await accept();
    await claim(id);
    expect(await claim(id, after(LEASE_MS - 1))).toBeNull();
    expect(await claim(id, after(LEASE_MS))).toMatchObject({ attempts: 2 });
  });

  it('lives on while it is renewed', async () => {
    const id = await accept();
    const lease = await claim(id);
    await tenant.run(organizationId, (manager) => renewLease(manager, lease!, after(LEASE_MS - 1)));
    expect(await claim(id, after(LEASE_MS + 1_000))).toBeNull();
  });

  it('can be given back at once', async () => {
    const id = await accept();
    const lease = await claim(id);
    await tenant.run(organizationId, (manager) => releaseLease(manager, lease!, start));
    expect(await claim(id)).toMatchObject({ attempts: 2 });
  });

  it('that was lost lets its old holder change nothing any more', async () => {
    const id = await accept();
    const old = await claim(id);
    const late = after(LEASE_MS);
    await claim(id, late);
    const attempts: ((manager: EntityManager) => Promise<unknown>)[] = [
      (manager) => renewLease(manager, old!, late),
      (manager) => enterStage(manager, old!, 'parse', [], late),
      (manager) => finishRegistration(manager, vault, old!, outcome('Late'), late),
    ];
    for (const attempt of attempts) {
      await expect(tenant.run(organizationId, attempt)).rejects.toThrow(LeaseLostError);
    }
    expect(await read(id)).toMatchObject({ state: 'running', stage: null });
  });

  it('is not to be had of another organisation', async () => {
    const id = await accept();
    expect(await tenant.run('two', (manager) => claimRegistration(manager, 'two', id, start))).toBeNull();
    expect(
      await tenant.run('two', (manager) => claimRegistration(manager, organizationId, id, start)),
    ).toBeNull();
  });
});

describe('finishing', () => {
  it('publishes once, and leaves nothing to claim', async () => {
    const id = await accept();
    expect(await finish(id, outcome('Once'))).toBe('published');
    expect(await claim(id, after(10 * LEASE_MS))).toBeNull();
    const revisions = await tenant.run(organizationId, (manager) =>
      manager.countBy(RevisionEntity, { organizationId, registrationId: id }),
    );
    expect(revisions).toBe(1);
  });

  it('numbers the revisions of a connector, and lets a draft not touch what is published', async () => {
    const first = await accept();
    await finish(first, outcome('First'));
    const { connectorId } = await read(first);
    const onto = (head: number): Rebased => ({
      connectorId: connectorId!,
      head,
      current: 1,
      base: null,
      overlay: [],
      collisions: [],
      breaking: [],
      findings: null,
    });
    const draft = await accept(connectorId);
    const broken = { ...outcome('Draft', 'error'), rebased: onto(1) };
    expect(await finish(draft, broken)).toBe('needs-review');
    expect(await read(draft)).toMatchObject({ connectorId, revision: 2, outcome: 'updated' });
    const third = await accept(connectorId);
    await finish(third, { ...outcome('Third'), rebased: onto(2) });
    expect(await read(third)).toMatchObject({ connectorId, revision: 3, state: 'published' });
    const [connector] = await tenant.run(organizationId, (manager) =>
      manager.query('SELECT name, revision, state FROM connectory.connector WHERE id = $1', [connectorId]),
    );
    expect(connector).toEqual({ name: 'First', revision: 3, state: 'published' });
  });

  it('makes one connector of one identity, whoever comes second adds to it', async () => {
    const ids = [await accept(), await accept()];
    await tenant.run(organizationId, (manager) =>
      manager.query(`UPDATE connectory.registration SET identity = 'postman:1' WHERE id = ANY($1)`, [ids]),
    );
    const ended = await Promise.allSettled(ids.map((id) => finish(id, outcome('Twice'))));
    const lost = ended.flatMap((end, index) => (end.status === 'rejected' ? [{ end, id: ids[index]! }] : []));
    expect(lost.map(({ end }) => end.reason as unknown)).toEqual([expect.any(MovedOnError)]);
    const [winner] = await tenant.run(organizationId, (manager) =>
      manager.query<{ id: string }[]>(`SELECT id FROM connectory.connector WHERE identity = 'postman:1'`),
    );
    const second = lost[0]!.id;
    const lease = await claim(second, after(LEASE_MS));
    const { known } = await tenant.run(organizationId, (manager) =>
      findKnownConnector(manager, vault, lease!),
    );
    expect(known).toMatchObject({ connectorId: winner!.id, head: 1, current: 1 });
    const edits = { base: null, overlay: [], collisions: [], breaking: [], findings: null };
    await tenant.run(organizationId, (manager) =>
      finishRegistration(
        manager,
        vault,
        lease!,
        { ...outcome('Twice'), rebased: { ...known!, ...edits } },
        after(LEASE_MS),
      ),
    );
    expect(await read(second)).toMatchObject({ connectorId: winner!.id, revision: 2, outcome: 'updated' });
  });

  it('keeps a source that could not be read sealed, and opens it for its readers', async () => {
    const id = await accept();
    const sealed = vault.seal(organizationId, (await read(id)).sourceId, Buffer.from('{"a":'));
    await finish(id, {
      ...outcome(''),
      conversion: null,
      source: { ...outcome('').source, stored: { sealed } },
    });
    const rows: { content: Buffer | null; sealed: Buffer }[] = await tenant.run(organizationId, (manager) =>
      manager.query(
        'SELECT s.content, s.sealed FROM connectory.source s JOIN connectory.registration r ON r.source_id = s.id WHERE r.id = $1',
        [id],
      ),
    );
    expect(rows[0]!.content).toBeNull();
    expect(rows[0]!.sealed.includes('{"a":')).toBe(false);
  });
});

describe('the sweeper', () => {
  const found = async (now: Date) =>
    (await findUnfinishedRegistrations(system.manager, now, 1_000)).map(({ id }) => id);

  it('finds what was accepted and not claimed after a while', async () => {
    const id = await accept();
    expect(await found(after(UNCLAIMED_MS - 1))).not.toContain(id);
    expect(await found(after(UNCLAIMED_MS))).toContain(id);
  });

  it('finds what a worker left, when its lease has run out', async () => {
    const id = await accept();
    await claim(id);
    expect(await found(after(LEASE_MS - 1))).not.toContain(id);
    expect(await found(after(LEASE_MS))).toContain(id);
  });

  it('does not find what has ended', async () => {
    const id = await accept();
    await finish(id, outcome('Done'));
    expect(await found(after(100 * LEASE_MS))).not.toContain(id);
  });
});

const failed = (sealed: Buffer | null): Outcome => ({
  ...outcome(''),
  conversion: null,
  source: { ...outcome('').source, stored: sealed && { sealed } },
});

/** What the source of a registration has sealed. */
async function sealedOf(id: string): Promise<{ sealed: Buffer | null; sealed_url: Buffer | null }> {
  const { sourceId } = await read(id);
  const rows: { sealed: Buffer | null; sealed_url: Buffer | null }[] = await tenant.run(
    organizationId,
    (manager) => manager.query('SELECT sealed, sealed_url FROM connectory.source WHERE id = $1', [sourceId]),
  );
  return rows[0]!;
}

describe('the address of a source', () => {
  const url = 'https://api.example.org/openapi.json?key=SECRET';
  const order = { source: { origin: 'url', url } } as const;

  it('is opened whole for the worker, and stored in no other form', async () => {
    const id = await accept(null, order);
    const lease = await claim(id);
    const opened = await tenant.run(organizationId, (manager) => openSource(manager, vault, lease!));
    expect(opened).toMatchObject({ url });
    const rows: { text: string }[] = await tenant.run(organizationId, (manager) =>
      manager.query('SELECT row_to_json(s)::text AS text FROM connectory.source s WHERE id = $1', [
        opened.sourceId,
      ]),
    );
    expect(rows[0]!.text).toContain('key=***');
    expect(rows[0]!.text).not.toContain('SECRET');
  });

  it('is kept with a connector, and forgotten with what failed', async () => {
    const good = await accept(null, order);
    await finish(good, outcome('Good'));
    expect((await sealedOf(good)).sealed_url).not.toBeNull();
    const bad = await accept(null, order);
    await finish(bad, failed(null));
    expect((await sealedOf(bad)).sealed_url).toBeNull();
  });
});

describe('forgetting', () => {
  it('empties what could not be read after a week, not before, and nothing that has not ended', async () => {
    const unread = await accept();
    await finish(unread, failed(vault.seal(organizationId, (await read(unread)).sourceId, Buffer.from('{'))));
    const open = await accept();
    await forgetExpired(system.manager, after(UNREAD_SOURCE_MS - 1));
    expect((await sealedOf(unread)).sealed).not.toBeNull();
    await forgetExpired(system.manager, after(UNREAD_SOURCE_MS));
    expect((await sealedOf(unread)).sealed).toBeNull();
    expect((await sealedOf(open)).sealed).not.toBeNull();
  });

  it('deletes idempotency keys after a day, not before', async () => {
    await accept(null, { idempotencyKey: 'once' });
    const keys = () =>
      tenant.run(organizationId, (manager) =>
        manager.query(`SELECT key FROM connectory.idempotency_key WHERE key = 'once'`),
      );
    await forgetExpired(system.manager, after(IDEMPOTENCY_KEY_MS - 1));
    expect(await keys()).toHaveLength(1);
    await forgetExpired(system.manager, after(IDEMPOTENCY_KEY_MS));
    expect(await keys()).toHaveLength(0);
  });

  it('is all that the system role may do with a source', async () => {
    await accept();
    const forbidden = [
      'SELECT sealed FROM connectory.source',
      'SELECT content FROM connectory.source',
      `UPDATE connectory.source SET url = ''`,
      'DELETE FROM connectory.source',
      'SELECT fingerprint FROM connectory.idempotency_key',
    ];
    for (const query of forbidden) await expect(system.query(query)).rejects.toThrow('permission denied');
    await expect(system.query(`UPDATE connectory.source SET sealed = ''`)).rejects.toThrow(
      'row-level security',
    );
  });
});
