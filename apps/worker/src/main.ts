import { createLogger, createMetrics } from '@connectory/platform';
import { loadWorkerConfig } from './config.js';
import { createWorker } from './create-worker.js';

const config = loadWorkerConfig();
const logger = createLogger({ name: 'worker', level: config.CONNECTORY_LOG_LEVEL });
const { health } = await createWorker({ config, logger, metrics: createMetrics('worker') });

health.listen(config.CONNECTORY_WORKER_PORT, config.CONNECTORY_WORKER_HOST, () => {
  logger.info(
    { host: config.CONNECTORY_WORKER_HOST, port: config.CONNECTORY_WORKER_PORT },
    'The worker takes jobs',
  );
});
// The health server would keep the process alive after the last job; Nest's own hooks close the rest.
process.once('SIGTERM', () => health.close());
process.once('SIGINT', () => health.close());
