export { ConfigurationError, loadConfig, parseEnvironment, type Environment } from './config/environment.js';
export { allowList, flag, port, postgresUrl, publicUrl, sharedSettings } from './config/settings.js';
export { deriveKey, seal, sha256, unseal } from './crypto/keys.js';
export { uuidV7 } from './crypto/uuid-v7.js';
export { createDataSource } from './database/data-source.js';
export { listen, type Notifications } from './database/notifications.js';
export { createPool, poolConfig, type DatabaseRole, type PoolOptions } from './database/pool.js';
export { createTenant, type Tenant } from './database/tenant.js';
export {
  createEgress,
  defaultEgressLimits,
  EgressError,
  parseAllowList,
  type AllowList,
  type Egress,
  type EgressErrorCode,
  type EgressLimits,
  type EgressRequest,
  type EgressResponse,
} from './egress/index.js';
export { createLogger, type Logger } from './logging/logger.js';
export { nestLogger } from './logging/nest-logger.js';
export { inWorkContext, workContext, type WorkContext } from './logging/work-context.js';
export { createMetrics, type Metrics } from './observability/metrics.js';
export { checkReadiness, type ReadinessCheck, type ReadinessReport } from './observability/readiness.js';
export { ProblemError } from './problem.js';
export { createThreadPool, threadFault, type ThreadLimits } from './threads/thread-pool.js';
