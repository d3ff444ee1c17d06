import { createLogger, createMetrics } from '@connectory/platform';
import { SetupService } from '@connectory/sharing';
import { loadApiConfig } from './config.js';
import { createApi } from './create-api.js';

const config = loadApiConfig();
const logger = createLogger({ name: 'api', level: config.CONNECTORY_LOG_LEVEL });
const api = await createApi({ config, logger, metrics: createMetrics('api') });

const {
  CONNECTORY_BOOTSTRAP_EMAIL: email,
  CONNECTORY_BOOTSTRAP_PASSWORD: password,
  CONNECTORY_BOOTSTRAP_API_KEY: apiKey,
  CONNECTORY_BOOTSTRAP_ORGANIZATION: organizationName,
} = config;
if (email && password) {
  const made = await api
    .get(SetupService, { strict: false })
    .bootstrap({ email, password, organizationName, apiKey });
  if (made) logger.info({ organizationName }, 'Made the first organisation');
}

await api.listen(config.CONNECTORY_API_PORT, config.CONNECTORY_API_HOST);
logger.info({ host: config.CONNECTORY_API_HOST, port: config.CONNECTORY_API_PORT }, 'The api listens');
