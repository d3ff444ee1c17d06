import { createLogger, createMetrics, parseEnvironment } from '@connectory/platform';
import { SetupService } from '@connectory/sharing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomBytes } from 'node:crypto';
import { ApiConfig } from '../config.js';
import { createApi } from '../create-api.js';

/** Threads run compiled code only. */
const definitionThread = new URL('../../dist/definitions/definition-thread.js', import.meta.url);

export interface BootedApi {
  readonly app: NestFastifyApplication;
  readonly config: ApiConfig;
  /** A key of the first organisation's owner, who may do everything. */
  readonly ownerKey: string;
  readonly owner: { readonly email: string; readonly password: string };
  readonly ownerHeaders: { readonly authorization: string };
  readonly inject: NestFastifyApplication['inject'];
  close(): Promise<void>;
}

/** Boots the whole api over a database, with a first organisation in it unless `bootstrap` is false. */
export async function bootApi(options: {
  readonly databaseUrl: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly bootstrap?: boolean;
}): Promise<BootedApi> {
  const config = parseEnvironment(ApiConfig, {
    NODE_ENV: 'test',
    DATABASE_URL: options.databaseUrl,
    CONNECTORY_SECRET_KEY: randomBytes(32).toString('base64'),
    CONNECTORY_LOG_LEVEL: 'silent',
    ...options.environment,
  });
  const logger = createLogger({ name: 'api', level: config.CONNECTORY_LOG_LEVEL });
  const app = await createApi({ config, logger, metrics: createMetrics('api'), definitionThread });
  const owner = { email: 'owner@example.org', password: 'a long enough password' };
  const ownerKey = `cy_${randomBytes(24).toString('hex')}`;
  if (options.bootstrap ?? true) {
    await app
      .get(SetupService, { strict: false })
      .bootstrap({ ...owner, organizationName: 'Example', apiKey: ownerKey });
  }
  return {
    app,
    config,
    owner,
    ownerKey,
    ownerHeaders: { authorization: `Bearer ${ownerKey}` },
    inject: app.inject.bind(app),
    close: () => app.close(),
  };
}
