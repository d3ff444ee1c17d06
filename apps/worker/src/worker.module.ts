import { catalogEntities, createSourceVault, RegistrationService } from '@connectory/catalog';
import {
  createDataSource,
  createEgress,
  createTenant,
  inWorkContext,
  type Egress,
  type Logger,
  type Metrics,
} from '@connectory/platform';
import { createQueue, type Handlers, type Queue } from '@connectory/queue';
import { Inject, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import type { WorkerConfig } from './config.js';
import { createEntryReader, type EntryReader } from './import/entry-reader.js';
import { runImportLane } from './import/run-import-lane.js';
import { createFaultPoint } from './registration/fault-point.js';
import { runRegistration } from './registration/run-registration.js';
import { sweepRegistrations } from './registration/sweep-registrations.js';
import { syncDueConnectors } from './resync/sync-due-connectors.js';
import { createDefinitionReader, type DefinitionReader } from './thread/definition-reader.js';
import { createSourceGatherer, type SourceGatherer } from './thread/source-gatherer.js';
import {
  DATA_SOURCE,
  EGRESS,
  ENTRY_READER,
  GATHERER,
  HANDLERS,
  QUEUE,
  READER,
  SYSTEM_DATA_SOURCE,
} from './tokens.js';

export interface WorkerParts {
  readonly config: WorkerConfig;
  readonly logger: Logger;
  readonly metrics: Metrics;
}

const THREAD_LIMITS = { heapMegabytes: 512, milliseconds: 30_000 };
/** Most of this time it waits for servers. */
const GATHERING_LIMITS = { heapMegabytes: 512, milliseconds: 60_000 };

/** The whole worker: one handler per job, and what the handlers need. */
@Module({})
export class WorkerModule implements OnApplicationShutdown {
  static forRoot({ config, logger, metrics }: WorkerParts): DynamicModule {
    const url = config.DATABASE_URL;
    const now = () => new Date();
    return {
      module: WorkerModule,
      providers: [
        {
          provide: DATA_SOURCE,
          useFactory: () =>
            createDataSource({
              url,
              role: 'connectory_app',
              entities: catalogEntities,
              max: 10,
            }).initialize(),
        },
        {
          provide: SYSTEM_DATA_SOURCE,
          useFactory: () =>
            createDataSource({ url, role: 'connectory_system', entities: [], max: 1 }).initialize(),
        },
        {
          provide: QUEUE,
          useFactory: () =>
            createQueue({
              backend: config.REDIS_URL
                ? { type: 'redis', url: config.REDIS_URL }
                : { type: 'postgres', url },
              logger,
            }),
        },
        { provide: READER, useFactory: () => createDefinitionReader(THREAD_LIMITS) },
        {
          provide: ENTRY_READER,
          useFactory: () => createEntryReader(THREAD_LIMITS, config.CONNECTORY_IMPORT_THREADS),
        },
        { provide: GATHERER, useFactory: () => createSourceGatherer(GATHERING_LIMITS) },
        {
          provide: EGRESS,
          useFactory: async () => {
            const egress = createEgress({
              allow: config.CONNECTORY_EGRESS_ALLOW,
              allowHttp: config.CONNECTORY_EGRESS_ALLOW_HTTP,
            });
            await egress.selfTest();
            return egress;
          },
        },
        {
          provide: HANDLERS,
          inject: [DATA_SOURCE, SYSTEM_DATA_SOURCE, QUEUE, READER, ENTRY_READER, GATHERER, EGRESS],
          useFactory: (
            dataSource: DataSource,
            system: DataSource,
            queue: Queue,
            reader: DefinitionReader,
            entryReader: EntryReader,
            gatherer: SourceGatherer,
            egress: Egress,
          ) => {
            const parts = {
              tenant: createTenant(dataSource),
              vault: createSourceVault(config.CONNECTORY_SECRET_KEY),
              egress,
              reader,
              entryReader,
              gatherer,
              logger,
              metrics,
              maxSourceBytes: config.CONNECTORY_MAX_SOURCE_BYTES,
              faultPoint: createFaultPoint(config.NODE_ENV, config.CONNECTORY_FAULT_POINT),
              now,
            };
            const registrations = new RegistrationService({ ...parts, queue });
            return {
              'registration.run': (payload, { isLast }) => {
                const { requestId, registrationId } = payload;
                return inWorkContext({ requestId, registrationId, job: 'registration.run' }, () =>
                  runRegistration(parts, payload, { isLast }),
                );
              },
              'import.run': (payload) => {
                const { requestId, importId } = payload;
                return inWorkContext({ requestId, importId, job: 'import.run' }, () =>
                  runImportLane({ ...parts, queue }, payload),
                );
              },
              'connector.sync-due': () => syncDueConnectors({ ...parts, system, registrations }),
              'registration.sweep': () => sweepRegistrations({ system, queue, logger, now }),
            } satisfies Handlers;
          },
        },
      ],
    };
  }

  constructor(
    @Inject(DATA_SOURCE) private readonly dataSource: DataSource,
    @Inject(SYSTEM_DATA_SOURCE) private readonly system: DataSource,
    @Inject(QUEUE) private readonly queue: Queue,
    @Inject(READER) private readonly reader: DefinitionReader,
    @Inject(ENTRY_READER) private readonly entryReader: EntryReader,
    @Inject(GATHERER) private readonly gatherer: SourceGatherer,
    @Inject(EGRESS) private readonly egress: Egress,
  ) {}

  /** Jobs at work come to their end before anything that they need is closed. */
  async onApplicationShutdown(): Promise<void> {
    await this.queue.close();
    await Promise.all([
      this.reader.close(),
      this.entryReader.close(),
      this.gatherer.close(),
      this.egress.close(),
    ]);
    await Promise.all([this.dataSource.destroy(), this.system.destroy()]);
  }
}
