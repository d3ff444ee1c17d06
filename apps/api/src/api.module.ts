import {
  catalogEntities,
  ConnectorLookService,
  ConnectorService,
  createSourceVault,
  ImportService,
  ImportWatch,
  registrationChannel,
  RegistrationService,
  ResyncService,
  RevisionService,
  RulesetService,
} from '@connectory/catalog';
import {
  createDataSource,
  createTenant,
  listen,
  type Logger,
  type Metrics,
  type Notifications,
  type ReadinessCheck,
  type Tenant,
} from '@connectory/platform';
import { createQueue, type Queue } from '@connectory/queue';
import { Inject, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { AccountsModule } from './accounts/accounts.module.js';
import type { ApiConfig } from './config.js';
import { ConnectorLookController } from './connectors/connector-look.controller.js';
import { ConnectorsController } from './connectors/connectors.controller.js';
import { CheckTurns } from './definitions/check-turns.js';
import { createDefinitionChecker, type DefinitionChecker } from './definitions/definition-checker.js';
import { DefinitionsController } from './definitions/definitions.controller.js';
import { DocsController } from './docs/docs.controller.js';
import { HealthController } from './health/health.controller.js';
import { READINESS_CHECKS } from './health/readiness-checks.token.js';
import { ImportIntake } from './imports/import-intake.js';
import { ImportsController } from './imports/imports.controller.js';
import { RulesetController } from './organization/ruleset.controller.js';
import { OpenStreams } from './registrations/open-streams.js';
import { RegistrationsController } from './registrations/registrations.controller.js';
import { RevisionsController } from './revisions/revisions.controller.js';
import { SyncController } from './revisions/sync.controller.js';
import { API_CONFIG, CHECKER, DATA_SOURCE, LOGGER, METRICS, NOTIFICATIONS, QUEUE, TENANT } from './tokens.js';

const builtThread = new URL('./definitions/definition-thread.js', import.meta.url);

export interface ApiParts {
  readonly config: ApiConfig;
  readonly logger: Logger;
  readonly metrics: Metrics;
  /** What the threads run that check definitions. */
  readonly definitionThread?: URL;
}

/** The whole api. Connections are opened when it starts and closed after the last answer of a shutdown. */
@Module({})
export class ApiModule implements OnApplicationShutdown {
  static forRoot({ config, logger, metrics, definitionThread = builtThread }: ApiParts): DynamicModule {
    const url = config.DATABASE_URL;
    return {
      module: ApiModule,
      imports: [AccountsModule.forRoot({ config, logger })],
      controllers: [
        DocsController,
        HealthController,
        RegistrationsController,
        ImportsController,
        ConnectorsController,
        ConnectorLookController,
        RevisionsController,
        SyncController,
        DefinitionsController,
        RulesetController,
      ],
      providers: [
        OpenStreams,
        CheckTurns,
        { provide: CHECKER, useFactory: () => createDefinitionChecker(definitionThread) },
        { provide: API_CONFIG, useValue: config },
        { provide: LOGGER, useValue: logger },
        { provide: METRICS, useValue: metrics },
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
        { provide: TENANT, useFactory: createTenant, inject: [DATA_SOURCE] },
        {
          provide: QUEUE,
          useFactory: () =>
            createQueue({
              backend: config.REDIS_URL
                ? { type: 'redis', url: config.REDIS_URL }
                : { type: 'postgres', url: config.DATABASE_URL },
              logger,
            }),
        },
        { provide: NOTIFICATIONS, useFactory: () => listen({ url, channel: registrationChannel, logger }) },
        {
          provide: RegistrationService,
          useFactory: (tenant: Tenant, queue: Queue) =>
            new RegistrationService({
              tenant,
              queue,
              logger,
              vault: createSourceVault(config.CONNECTORY_SECRET_KEY),
              now: () => new Date(),
            }),
          inject: [TENANT, QUEUE],
        },
        { provide: ImportIntake, useFactory: () => new ImportIntake(config) },
        {
          provide: ImportService,
          useFactory: (tenant: Tenant, queue: Queue) =>
            new ImportService({
              tenant,
              queue,
              logger,
              vault: createSourceVault(config.CONNECTORY_SECRET_KEY),
              now: () => new Date(),
            }),
          inject: [TENANT, QUEUE],
        },
        {
          provide: ImportWatch,
          useFactory: (imports: ImportService) => new ImportWatch((place) => imports.standing(place)),
          inject: [ImportService],
        },
        {
          provide: ConnectorLookService,
          useFactory: (tenant: Tenant) => new ConnectorLookService({ tenant, now: () => new Date() }),
          inject: [TENANT],
        },
        {
          provide: ConnectorService,
          useFactory: (tenant: Tenant) => new ConnectorService(tenant),
          inject: [TENANT],
        },
        {
          provide: ResyncService,
          useFactory: (tenant: Tenant, registrations: RegistrationService) =>
            new ResyncService({
              tenant,
              registrations,
              vault: createSourceVault(config.CONNECTORY_SECRET_KEY),
              now: () => new Date(),
            }),
          inject: [TENANT, RegistrationService],
        },
        {
          provide: RevisionService,
          useFactory: (tenant: Tenant) => new RevisionService({ tenant, now: () => new Date() }),
          inject: [TENANT],
        },
        {
          provide: RulesetService,
          useFactory: (tenant: Tenant) => new RulesetService({ tenant, now: () => new Date() }),
          inject: [TENANT],
        },
        {
          provide: READINESS_CHECKS,
          useFactory: (dataSource: DataSource, queue: Queue): ReadinessCheck[] => [
            { name: 'database', check: () => dataSource.query('SELECT 1') },
            { name: 'queue', check: () => queue.ping() },
          ],
          inject: [DATA_SOURCE, QUEUE],
        },
      ],
    };
  }

  constructor(
    @Inject(DATA_SOURCE) private readonly dataSource: DataSource,
    @Inject(QUEUE) private readonly queue: Queue,
    @Inject(NOTIFICATIONS) private readonly notifications: Notifications,
    @Inject(CHECKER) private readonly checker: DefinitionChecker,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.queue.close(), this.notifications.close(), this.checker.close()]);
    await this.dataSource.destroy();
  }
}
