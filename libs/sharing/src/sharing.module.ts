import { Inject, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { ApiKeyService } from './api-keys/api-key.service.js';
import {
  openAccountDatabase,
  type AccountDatabase,
  type AccountDatabaseOptions,
} from './auth/account-database.js';
import { ACCOUNT_DATABASE } from './auth/account-database.token.js';
import { Authenticator } from './principals/authenticator.js';
import { SessionService } from './sessions/session.service.js';
import { SetupService } from './setup/setup.service.js';

export type SharingModuleOptions = AccountDatabaseOptions;

/** The sharing service. Its pool opens with the first query and closes after the requests of a shutdown are through. */
@Module({})
export class SharingModule implements OnApplicationShutdown {
  static forRoot(options: SharingModuleOptions): DynamicModule {
    return {
      module: SharingModule,
      providers: [
        { provide: ACCOUNT_DATABASE, useFactory: () => openAccountDatabase(options) },
        Authenticator,
        SetupService,
        SessionService,
        ApiKeyService,
      ],
      exports: [Authenticator, SetupService, SessionService, ApiKeyService],
    };
  }

  constructor(@Inject(ACCOUNT_DATABASE) private readonly accounts: AccountDatabase) {}

  async onApplicationShutdown(): Promise<void> {
    await this.accounts.close();
  }
}
