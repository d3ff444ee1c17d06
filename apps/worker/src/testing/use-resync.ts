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
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { runRegistration } from '../registration/run-registration.js';
import { syncDueConnectors } from '../resync/sync-due-connectors.js';
import { readDefinition } from '../thread/read-definition.js';
import { serveDocument, type ServedDocument } from './serve-document.js';

export const organizationId = 'organization';

/** A definition with some operations, each with a summary. */
export const definition = (operations: Record<string, string>, description = 'Orders.'): JsonObject => ({
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

/** An address whose document becomes connectors, and all that reads it again; of a database of its own. */
export function useResync() {
  const database = useDatabase();
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

  /** What the clock does when its time has come. */
  const tick = () => {
    const { tenant, registrations } = services();
    return syncDueConnectors({ ...partsOf(), tenant, system, registrations });
  };
  return {
    order,
    services,
    partsOf,
    work,
    connect,
    get,
    definitionOf,
    resync,
    edit,
    tick,
    served: () => served,
    queued: () => queued,
    later,
    time: () => clock,
  };
}
