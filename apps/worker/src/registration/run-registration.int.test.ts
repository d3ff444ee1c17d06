import { catalogEntities, createSourceVault, RegistrationService } from '@connectory/catalog';
import { bundleLimitsFor, gatherSource } from '@connectory/reading';
import {
  createDataSource,
  createEgress,
  createLogger,
  createMetrics,
  createTenant,
  type Egress,
  type Tenant,
} from '@connectory/platform';
import { useDatabase } from '@connectory/testing/vitest';
import { zipOf } from '@connectory/testing/zip';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readDefinition } from '../thread/read-definition.js';
import { runRegistration } from './run-registration.js';

const database = useDatabase();
const organizationId = 'organization';
const maxSourceBytes = 100_000;
const vault = createSourceVault(Buffer.alloc(32, 1));
const logger = createLogger({ name: 'test', level: 'silent' });
const now = () => new Date();
let app: DataSource;
let tenant: Tenant;
let egress: Egress;
let registrations: RegistrationService;

beforeAll(async () => {
  app = await createDataSource({
    url: database.serviceUrl,
    role: 'connectory_app',
    entities: catalogEntities,
    max: 5,
  }).initialize();
  tenant = createTenant(app);
  egress = createEgress({ allow: [], allowHttp: false });
  registrations = new RegistrationService({
    tenant,
    vault,
    logger,
    now,
    queue: { enqueue: async () => undefined },
  });
});
afterAll(() => Promise.all([app.destroy(), egress.close()]));

/** Hands a file over and takes it to its end, without the threads. */
async function register(bytes: Buffer) {
  const { id } = await registrations.create({
    organizationId,
    createdBy: { id: 'somebody', name: 'Somebody' },
    caller: 'person/somebody',
    requestId: 'request-of-the-test',
    source: { origin: 'file', bytes, fileName: 'api.zip' },
    name: null,
    connectorId: null,
    idempotencyKey: null,
  });
  const parts = {
    tenant,
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
      read: async (...[source, limits, onStage]: Parameters<typeof readDefinition>) =>
        readDefinition(source, limits, onStage),
    },
  };
  await runRegistration(parts, { organizationId, registrationId: id }, { isLast: true });
  const source = await registrations.sourceBytes({ organizationId, userId: 'somebody' }, id);
  return { registration: await registrations.get(organizationId, id), source };
}

it('publishes what is in an archive, and keeps the one document that findings point into', async () => {
  const zip = zipOf({
    'api/openapi.yaml': `openapi: 3.1.0
info: {title: Pets, version: '1'}
paths:
  /pets: {$ref: paths/pets.yaml}
`,
    'api/paths/pets.yaml': `get:
  operationId: listPets
  responses:
    '200':
      description: The pets
      content: {application/json: {schema: {$ref: ../pet.json}}}
`,
    'api/pet.json': '{"type": "object"}',
  });
  const { registration, source } = await register(zip);
  const codes = registration.findings.map(({ code }) => code);
  expect(codes.filter((code) => code.startsWith('reading/'))).toEqual(['reading/bundled']);
  expect(registration.state).toBe('published');
  expect(source?.toString()).toContain('$ref: "#/components/schemas/pet"\n');
  const [stored]: { fingerprint: string; byte_length: number }[] = await tenant.run(
    organizationId,
    (manager) => manager.query('SELECT fingerprint, byte_length FROM connectory.source'),
  );
  expect(stored).toEqual({ fingerprint: vault.fingerprint(organizationId, zip), byte_length: zip.length });
});

it('fails with an archive of no use, and keeps it for who handed it over', async () => {
  const zip = zipOf({ 'readme.txt': 'Nothing to see here' });
  const { registration, source } = await register(zip);
  expect([registration.state, registration.findings.map(({ code }) => code)]).toEqual([
    'failed',
    ['reading/archive-without-description'],
  ]);
  expect(source).toEqual(zip);
});
