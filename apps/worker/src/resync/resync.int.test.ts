import {
  catalogEntities,
  ConnectorService,
  createSourceVault,
  RegistrationService,
  ResyncService,
  RevisionService,
} from '@connectory/catalog';
import { permissions } from '@connectory/contracts';
import { applyOverlay, deriveOverlay, type JsonObject } from '@connectory/definition';
import {
  createDataSource,
  createEgress,
  createLogger,
  createMetrics,
  createTenant,
  parseAllowList,
  type Egress,
} from '@connectory/platform';
import { bundleLimitsFor, describeDefinition, gatherSource } from '@connectory/reading';
import { useDatabase } from '@connectory/testing/vitest';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runRegistration } from '../registration/run-registration.js';
import { serveDocument, type ServedDocument } from '../testing/serve-document.js';
import { readDefinition } from '../thread/read-definition.js';
import { syncDueConnectors } from './sync-due-connectors.js';

const database = useDatabase();
const organizationId = 'organization';
const maxSourceBytes = 100_000;
const vault = createSourceVault(Buffer.alloc(32, 1));
const logger = createLogger({ name: 'test', level: 'silent' });
let clock = new Date('2026-01-01T00:00:00Z').getTime();
const now = () => new Date((clock += 1));
const later = (minutes: number) => (clock += minutes * 60_000);

let app: DataSource;
let system: DataSource;
let served: ServedDocument;
let egress: Egress;
/** What the queue was asked to do and has not done yet. */
let queued: string[] = [];

beforeAll(async () => {
  const url = database.serviceUrl;
  app = await createDataSource({
    url,
    role: 'connectory_app',
    entities: catalogEntities,
    max: 8,
  }).initialize();
  system = await createDataSource({ url, role: 'connectory_system', entities: [], max: 1 }).initialize();
  served = await serveDocument({});
  egress = createEgress({ allow: parseAllowList('127.0.0.1').list, allowHttp: true });
});
beforeEach(async () => {
  // Of the tests before: their connectors are due as well.
  await createTenant(app).run(organizationId, (manager) =>
    manager.query('UPDATE connectory.connector SET sync_next_at = NULL'),
  );
});
afterAll(async () => {
  await Promise.all([app.destroy(), system.destroy(), served.close(), egress.close()]);
});

function services() {
  const tenant = createTenant(app);
  const registrations = new RegistrationService({
    tenant,
    vault,
    logger,
    now,
    queue: {
      enqueue: async (_job, payload) => {
        queued.push((payload as { registrationId: string }).registrationId);
      },
    },
  });
  return {
    tenant,
    registrations,
    connectors: new ConnectorService(tenant),
    revisions: new RevisionService({ tenant, now }),
    resyncs: new ResyncService({ tenant, vault, registrations, now }),
  };
}

const partsOf = () => ({
  tenant: services().tenant,
  vault,
  egress,
  logger,
  now,
  maxSourceBytes,
  metrics: createMetrics('test'),
  faultPoint: () => undefined,
  gatherer: {
    gather: (source: { bytes: Uint8Array; location: string }) =>
      gatherSource(
        source,
        () => Promise.reject(new Error('Nothing is loaded')),
        bundleLimitsFor(maxSourceBytes),
      ),
  },
  reader: {
    read: async (...[source, options, onStage]: Parameters<typeof readDefinition>) =>
      readDefinition(source, options, onStage),
  },
});

/** Does what the queue was asked to do. */
async function work(parts = partsOf()) {
  const { registrations } = services();
  const ids = queued;
  queued = [];
  for (const registrationId of ids)
    await runRegistration(parts, { organizationId, registrationId }, { isLast: true });
  return Promise.all(ids.map((id) => registrations.get(organizationId, id)));
}

const order = {
  organizationId,
  createdBy: { id: 'somebody', name: 'Somebody' },
  caller: 'person/somebody',
  requestId: 'request',
  idempotencyKey: null,
};
const definition = (operations: Record<string, string>, description = 'Orders.'): JsonObject => ({
  openapi: '3.1.0',
  info: { title: 'Orders', version: '1', description },
  servers: [{ url: 'https://api.example.org' }],
  paths: Object.fromEntries(
    Object.entries(operations).map(([operationId, summary]) => [
      `/${operationId}`,
      { get: { operationId, summary, responses: { 200: { description: 'Fine.' } } } },
    ]),
  ),
});

/** A connector of what is served. */
async function connect(made = definition({ list: 'List', count: 'Count' })): Promise<string> {
  served.put(made);
  served.fail(null);
  await services().registrations.create({
    ...order,
    source: { origin: 'url', url: served.url },
    name: null,
    connectorId: null,
  });
  const [registration] = await work();
  served.asked();
  return registration!.connectorId!;
}

const get = (id: string) => services().connectors.get({ organizationId, permissions }, id);
const definitionOf = async (id: string) => {
  const { text } = await services().connectors.definition({ organizationId, permissions }, id, undefined);
  return JSON.parse(text) as JsonObject;
};
const resync = async (id: string) => {
  await services().resyncs.resync(order, id);
  return (await work())[0]!;
};

/** Edits a summary and publishes that. */
async function edit(connectorId: string, operationId: string, summary: string): Promise<number> {
  const { revisions } = services();
  const key = { organizationId, connectorId };
  const head = await revisions.head(key, () => true);
  const before = JSON.parse(head.definition) as JsonObject;
  const action = { target: `$.paths['/${operationId}'].get`, update: { summary } };
  const edited = applyOverlay(before, [action]).value as JsonObject;
  const base = JSON.parse(head.base) as JsonObject;
  const described = describeDefinition(edited);
  const { number } = await revisions.add(
    key,
    head,
    {
      ...described,
      madeBy: 'edit',
      overlay: deriveOverlay(base, edited),
      collisions: head.collisions,
      breaking: [],
      findings: [],
    },
    'Somebody',
  );
  const publication = await revisions.publication(key, number);
  if ('number' in publication) return number;
  await revisions.publish(
    key,
    number,
    publication,
    { definition: described, broken: [] },
    { acknowledge: [], name: 'Somebody' },
  );
  return number;
}

describe('reading a source again', () => {
  it('costs one conditional request when nothing has changed, and makes no revision', async () => {
    const id = await connect();
    const registration = await resync(id);
    expect(registration).toMatchObject({
      state: 'published',
      outcome: 'unchanged',
      connectorId: id,
      revision: 1,
    });
    expect(served.asked()).toEqual([{ condition: expect.stringMatching(/^"/) as string, status: 304 }]);
    expect(await get(id)).toMatchObject({ revision: 1, head: 1, sync: { outcome: 'unchanged' } });
  });

  it('knows the same bytes by another name', async () => {
    const id = await connect();
    const { tenant } = services();
    await tenant.run(organizationId, (manager) =>
      manager.query(`UPDATE connectory.source SET etag = '"other"'`),
    );
    expect(await resync(id)).toMatchObject({ outcome: 'unchanged' });
    expect(served.asked()).toMatchObject([{ condition: '"other"', status: 200 }]);
    await resync(id);
    expect(served.asked()).toMatchObject([{ status: 304 }]);
  });

  it('keeps an edit while other things change', async () => {
    const id = await connect();
    await edit(id, 'list', 'Ours');
    served.put(definition({ list: 'List', count: 'Counts', added: 'New' }));
    expect(await resync(id)).toMatchObject({ state: 'published', outcome: 'updated', revision: 3 });
    expect(await definitionOf(id)).toEqual(definition({ list: 'Ours', count: 'Counts', added: 'New' }));
    served.put(definition({ list: 'List', count: 'Counts' }, 'Later.'));
    const breaking = await resync(id);
    expect(breaking).toMatchObject({ state: 'needs-review', revision: 4 });
    const key = { organizationId, connectorId: id };
    expect(await services().revisions.get(key, 4)).toMatchObject({
      breaking: ['operation-removed'],
      collisions: [],
      isHead: true,
      isCurrent: false,
    });
    expect(await get(id)).toMatchObject({ revision: 3, sync: { outcome: 'needs-review' } });
  });

  it('publishes nothing while both sides have changed the same', async () => {
    const id = await connect();
    await edit(id, 'list', 'Ours');
    served.put(definition({ list: 'Theirs', count: 'Count' }));
    expect(await resync(id)).toMatchObject({ state: 'needs-review', revision: 3 });
    const { collisions } = await services().revisions.get({ organizationId, connectorId: id }, 3);
    expect(collisions).toMatchObject([{ kind: 'changed', was: 'List', theirs: 'Theirs', ours: 'Ours' }]);
    expect(await definitionOf(id)).toEqual(definition({ list: 'Ours', count: 'Count' }));
  });

  it('goes out from what somebody published while it was at work', async () => {
    const id = await connect();
    served.put(definition({ list: 'List', count: 'Counts' }));
    await services().resyncs.resync(order, id);
    let edits = 0;
    const parts = partsOf();
    const [registration] = await work({
      ...parts,
      reader: {
        read: async (...args) => {
          edits += 1;
          const read = await parts.reader.read(...args);
          if (edits === 1) await edit(id, 'list', 'Meanwhile');
          return read;
        },
      },
    });
    expect(edits).toBe(2);
    expect(registration).toMatchObject({ state: 'published', revision: 3 });
    expect(await definitionOf(id)).toEqual(definition({ list: 'Meanwhile', count: 'Counts' }));
  });

  it('says on the connector what went wrong', async () => {
    const id = await connect();
    served.fail(404);
    expect(await resync(id)).toMatchObject({ state: 'failed', outcome: null, revision: null });
    const { sync, revision } = await get(id);
    expect(revision).toBe(1);
    expect(sync).toMatchObject({ outcome: 'failed', failures: 1 });
    expect(sync.message).toContain('404');
  });

  it('is not possible where the source was handed over; that is done again', async () => {
    const { registrations, resyncs } = services();
    const handOver = async (made: JsonObject, connectorId: string | null) => {
      const bytes = Buffer.from(JSON.stringify(made));
      const source = { origin: 'file' as const, bytes, fileName: 'api.json' };
      await registrations.create({ ...order, source, name: null, connectorId });
      return (await work())[0]!;
    };
    const { connectorId } = await handOver(definition({ list: 'List' }), null);
    await expect(resyncs.resync(order, connectorId!)).rejects.toMatchObject({ code: 'connector/no-address' });
    await expect(resyncs.schedule({ organizationId, connectorId: connectorId! }, 5)).rejects.toMatchObject({
      code: 'connector/no-address',
    });
    await edit(connectorId!, 'list', 'Ours');
    expect(await handOver(definition({ list: 'List' }), connectorId)).toMatchObject({ outcome: 'unchanged' });
    const again = await handOver(definition({ list: 'List', more: 'More' }), connectorId);
    expect(again).toMatchObject({ outcome: 'updated', state: 'published' });
    expect(await definitionOf(connectorId!)).toEqual(definition({ list: 'Ours', more: 'More' }));
  });
});

describe('the clock', () => {
  const tick = () => {
    const { tenant, registrations } = services();
    return syncDueConnectors({ ...partsOf(), tenant, system, registrations });
  };
  const scheduled = async (everyMinutes: number) => {
    const id = await connect();
    await services().resyncs.schedule({ organizationId, connectorId: id }, everyMinutes);
    return id;
  };

  it('looks with one conditional request at what is due, and leaves no rows', async () => {
    const id = await scheduled(5);
    await tick();
    expect(served.asked()).toEqual([]);
    const before = await services().registrations.list(organizationId, { limit: 100 });
    later(6);
    await tick();
    expect(served.asked()).toEqual([{ condition: expect.any(String) as string, status: 304 }]);
    expect(queued).toEqual([]);
    expect(await services().registrations.list(organizationId, { limit: 100 })).toEqual(before);
    const { sync } = await get(id);
    expect(sync).toMatchObject({ outcome: 'unchanged', everyMinutes: 5, failures: 0 });
    expect(new Date(sync.nextAt!).getTime()).toBeGreaterThan(clock + 4 * 60_000);
    await tick();
    expect(served.asked()).toEqual([]);
  });

  it('has what has changed registered, once for however many look', async () => {
    const id = await scheduled(5);
    served.put(definition({ list: 'List', count: 'Counts' }));
    later(6);
    await Promise.all([tick(), tick(), tick()]);
    expect(served.asked()).toHaveLength(1);
    expect(queued).toHaveLength(1);
    later(15);
    // It is still being read, so nobody looks at it.
    await tick();
    expect(served.asked()).toEqual([]);
    expect(await work()).toMatchObject([{ outcome: 'updated', connectorId: id }]);
    expect(await get(id)).toMatchObject({ revision: 2, sync: { outcome: 'updated' } });
  });

  it('waits longer and longer for an address that fails, and says so', async () => {
    const id = await scheduled(5);
    served.fail(500);
    const waits: number[] = [];
    for (let failures = 1; failures <= 3; failures += 1) {
      later(60 * 24);
      await tick();
      const { sync } = await get(id);
      expect(sync).toMatchObject({ outcome: 'failed', failures });
      waits.push(Math.floor((new Date(sync.nextAt!).getTime() - clock) / 600_000));
    }
    expect(waits).toEqual([1, 2, 4]);
    served.fail(null);
    later(60 * 24);
    await tick();
    expect((await get(id)).sync).toMatchObject({ outcome: 'unchanged', failures: 0, message: null });
  });

  it('does not bring back what somebody has taken back', async () => {
    const id = await scheduled(5);
    served.put(definition({ list: 'Listed', count: 'Count' }));
    await resync(id);
    expect((await get(id)).revision).toBe(2);
    const { revisions } = services();
    const key = { organizationId, connectorId: id };
    const publication = await revisions.publication(key, 1);
    if ('number' in publication) throw new Error('The first revision is current');
    const described = describeDefinition(JSON.parse(publication.definition) as JsonObject);
    const judged = { definition: described, broken: [] };
    await revisions.publish(key, 1, publication, judged, { acknowledge: [], name: 'Somebody' });
    served.asked();
    later(60);
    await tick();
    expect(served.asked()).toMatchObject([{ status: 304 }]);
    expect(queued).toEqual([]);
    expect((await get(id)).revision).toBe(1);
  });

  it('stops when it is told to', async () => {
    const id = await scheduled(5);
    await services().resyncs.unschedule({ organizationId, connectorId: id });
    later(60);
    await tick();
    expect(served.asked()).toEqual([]);
  });
});
