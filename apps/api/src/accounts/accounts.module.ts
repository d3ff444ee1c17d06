import { deriveKey, type Logger } from '@connectory/platform';
import { SharingModule } from '@connectory/sharing';
import { Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import type { ApiConfig } from '../config.js';
import { AccessGuard } from './access.guard.js';
import { Admission } from './admission.js';
import { ApiKeysController } from './api-keys.controller.js';
import { Attempts } from './attempts.js';
import { PUBLIC_ORIGIN } from './public-origin.token.js';
import { SessionController } from './session.controller.js';
import { SetupController } from './setup.controller.js';

export interface AccountsModuleOptions {
  readonly config: Pick<ApiConfig, 'DATABASE_URL' | 'CONNECTORY_SECRET_KEY' | 'CONNECTORY_PUBLIC_URL'>;
  readonly logger: Logger;
}

/** Who may call the api: a guard for every route of the application, and the routes of accounts. */
@Module({})
export class AccountsModule {
  static forRoot({ config, logger }: AccountsModuleOptions): DynamicModule {
    const sharing = SharingModule.forRoot({
      databaseUrl: config.DATABASE_URL,
      publicUrl: config.CONNECTORY_PUBLIC_URL,
      secret: deriveKey(config.CONNECTORY_SECRET_KEY, 'auth').toString('base64url'),
      logger,
    });
    return {
      module: AccountsModule,
      imports: [sharing],
      exports: [Admission],
      controllers: [SetupController, SessionController, ApiKeysController],
      providers: [
        Admission,
        Attempts,
        { provide: PUBLIC_ORIGIN, useValue: config.CONNECTORY_PUBLIC_URL },
        { provide: APP_GUARD, useClass: AccessGuard },
      ],
    };
  }
}
