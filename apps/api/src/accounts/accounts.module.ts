import { SetupService, SharingModule, type Bootstrap, type SharingModuleOptions } from '@connectory/sharing';
import { Inject, Module, type DynamicModule, type OnApplicationBootstrap } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard } from './access.guard.js';
import { ApiKeysController } from './api-keys.controller.js';
import { Attempts } from './attempts.js';
import { CrossSiteGuard } from './cross-site.guard.js';
import { PUBLIC_ORIGIN } from './public-origin.token.js';
import { SessionController } from './session.controller.js';
import { SetupController } from './setup.controller.js';

export interface AccountsModuleOptions extends SharingModuleOptions {
  /** The first organisation for an installation that nobody attends; made before the api listens. */
  readonly bootstrap?: Bootstrap | undefined;
}

const BOOTSTRAP = Symbol('Bootstrap');

/** Who may call the api: guards for every route of the application, and the routes of accounts. */
@Module({})
export class AccountsModule implements OnApplicationBootstrap {
  static forRoot({ bootstrap, ...options }: AccountsModuleOptions): DynamicModule {
    return {
      module: AccountsModule,
      imports: [SharingModule.forRoot(options)],
      controllers: [SetupController, SessionController, ApiKeysController],
      providers: [
        Attempts,
        { provide: PUBLIC_ORIGIN, useValue: new URL(options.publicUrl).origin },
        { provide: BOOTSTRAP, useValue: bootstrap ?? null },
        // In this order: what another site sends is refused before anybody is asked who sent it.
        { provide: APP_GUARD, useClass: CrossSiteGuard },
        { provide: APP_GUARD, useClass: AccessGuard },
      ],
    };
  }

  constructor(
    @Inject(SetupService) private readonly setup: SetupService,
    @Inject(BOOTSTRAP) private readonly bootstrap: Bootstrap | null,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.bootstrap) await this.setup.bootstrap(this.bootstrap);
  }
}
