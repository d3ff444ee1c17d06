import { loadConfig, postgresUrl } from '@connectory/platform';
import { z } from 'zod';
import { migrate } from './migrate.js';

const config = loadConfig(
  z.object({ DATABASE_URL: postgresUrl, CONNECTORY_SERVICE_LOGIN: z.string().max(63).optional() }),
);

await migrate({ ownerUrl: config.DATABASE_URL, serviceLogin: config.CONNECTORY_SERVICE_LOGIN });
