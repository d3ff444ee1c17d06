import {
  catalogEntities,
  createSourceVault,
  RegistrationService,
  type SourceVault,
} from '@connectory/catalog';
import { migrate } from '@connectory/migrations';
import { createDataSource, createLogger, createTenant, type Tenant } from '@connectory/platform';
import { createQueue, type Queue } from '@connectory/queue';
import {
  emptySchema,
  freePort,
  serviceLogin,
  startPostgres,
  startRedis,
  type Postgres,
} from '@connectory/testing';
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll } from 'vitest';
import { startWorker, type WorkerProcess } from './worker-process.js';

/** Databases of their own, since they are restarted and emptied under way, and what the api would do with them. */
export interface Installation {
  readonly postgres: Postgres;
  readonly tenant: Tenant;
  readonly vault: SourceVault;
  readonly queue: Queue;
  readonly registrations: RegistrationService;
  /** Starts a worker, which dies at `faultPoint` if there is one. */
  startWorker(faultPoint?: string): Promise<WorkerProcess>;
  /** The queue loses everything that it holds, as after a disaster. */
  wipeQueue(): Promise<void>;
}

/** Makes an installation for the tests of a `describe`; it is there inside hooks and tests. */
export function useInstallation(backend: 'redis' | 'postgres'): () => Installation {
  const stops: (() => Promise<void>)[] = [];
  let made: Installation | undefined;
  beforeAll(async () => {
    const postgres = await startPostgres();
    stops.push(() => postgres.stop());
    await migrate({ ownerUrl: postgres.ownerUrl, serviceLogin });
    const redis = backend === 'redis' ? await startRedis() : undefined;
    if (redis) stops.push(() => redis.stop());
    const url = postgres.serviceUrl;
    const app = await createDataSource({
      url,
      role: 'connectory_app',
      entities: catalogEntities,
      max: 5,
    }).initialize();
    stops.push(() => app.destroy());
    const logger = createLogger({ name: 'test', level: 'silent' });
    const queue = createQueue({
      backend: redis ? { type: 'redis', url: redis.url } : { type: 'postgres', url },
      logger,
    });
    stops.push(() => queue.close());
    const secretKey = randomBytes(32);
    const [tenant, vault] = [createTenant(app), createSourceVault(secretKey)];
    const environment = {
      DATABASE_URL: url,
      CONNECTORY_SECRET_KEY: secretKey.toString('base64'),
      ...(redis && { REDIS_URL: redis.url }),
    };
    made = {
      postgres,
      tenant,
      vault,
      queue,
      registrations: new RegistrationService({ tenant, queue, vault, logger, now: () => new Date() }),
      startWorker: async (faultPoint) =>
        startWorker({
          ...environment,
          CONNECTORY_WORKER_PORT: String(await freePort()),
          ...(faultPoint && { CONNECTORY_FAULT_POINT: faultPoint }),
        }),
      wipeQueue: () => (redis ? redis.flush() : emptySchema(postgres.ownerUrl, 'queue', ['migration'])),
    };
  });
  afterAll(async () => {
    for (let stop = stops.pop(); stop; stop = stops.pop()) await stop();
  });
  return () => {
    if (!made) throw new Error('The installation is there only inside hooks and tests');
    return made;
  };
}
