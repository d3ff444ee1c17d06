export { environmentExample } from './environment-example.js';
export { freePort } from './process/free-port.js';
export { startServer, type ServerCommand, type ServerProcess } from './process/server-process.js';
export {
  startPostgres,
  serviceLogin,
  type Postgres,
  type PostgresOptions,
  type PostgresUrls,
} from './postgres/start-postgres.js';
export { createDatabase, createTemplate, dropDatabase } from './postgres/create-database.js';
export { emptySchema } from './postgres/empty-schema.js';
export { startRedis, type Redis } from './redis/start-redis.js';
