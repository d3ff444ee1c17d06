import { catalogEntities, createSourceVault, RegistrationService } from '@connectory/catalog';
import type { Registration } from '@connectory/contracts';
import {
  createDataSource,
  createLogger,
  createMetrics,
  createTenant,
  EgressError,
} from '@connectory/platform';
import { useDatabase } from '@connectory/testing/vitest';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RegistrationParts } from './registration-parts.js';
import { runRegistration } from './run-registration.js';

const database = useDatabase();
const logger = createLogger({ name: 'test', level: 'silent' });
const vault = createSourceVault(Buffer.alloc(32, 1));
const organizationId = 'one';
let dataSource: DataSource;
let registrations: RegistrationService;
let common: Omit<RegistrationParts, 'egress' | 'gatherer' | 'reader'>;

beforeAll(async () => {
  dataSource = await createDataSource({
    url: database.serviceUrl,
    role: 'connectory_app',
    entities: catalogEntities,
    max: 2,
  }).initialize();
  const tenant = createTenant(dataSource);
  const now = () => new Date();
  registrations = new RegistrationService({
    tenant,
    vault,
    logger,
    now,
    queue: { enqueue: () => Promise.resolve() },
  });
  common = {
    tenant,
    vault,
    logger,
    metrics: createMetrics('worker'),
    maxSourceBytes: 1_048_576,
    faultPoint: () => undefined,
    now,
  };
});
afterAll(() => dataSource.destroy());

async function run(url: string, egress: RegistrationParts['egress']): Promise<Registration> {
  const { id } = await registrations.create({
    organizationId,
    createdBy: { id: 'somebody', name: 'Somebody' },
    caller: 'person/somebody',
    requestId: 'request',
    source: { origin: 'url', url },
    name: null,
    connectorId: null,
    idempotencyKey: null,
  });
  // Nothing gets as far as the threads.
  const parts = { ...common, egress } as RegistrationParts;
  await runRegistration(parts, { organizationId, registrationId: id }, { isLast: true });
  return registrations.get(organizationId, id);
}

describe('a source that cannot be fetched', () => {
  it('ends its registration in the stage that it came to', async () => {
    const registration = await run('https://api.example.org/openapi.json', {
      fetch: () => Promise.reject(new EgressError('dns', 'api.example.org', 'There is no such host.')),
    });
    expect(registration).toMatchObject({ state: 'failed', stage: 'fetch' });
    expect(registration.findings).toMatchObject([{ code: 'fetch/dns' }]);
    expect(registration.timings.map(({ stage }) => stage)).toEqual(['fetch']);
  });

  it('is asked for at its whole address', async () => {
    const asked: unknown[] = [];
    await run('https://api.example.org/openapi.json?api_key=SECRET', {
      fetch: (url) => {
        asked.push(url);
        return Promise.reject(new EgressError('dns', 'api.example.org', 'There is no such host.'));
      },
    });
    expect(asked).toEqual(['https://api.example.org/openapi.json?api_key=SECRET']);
  });
});
