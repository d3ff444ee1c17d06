import { DataSource, type EntitySchema } from 'typeorm';
import { poolConfig, type DatabaseRole } from './pool.js';

type Entity = (new () => object) | EntitySchema;

/**
 * A TypeORM data source, not yet initialised, whose connections act in `role` and see the schema `connectory`. The
 * schema is never synchronised; migrations alone change it.
 */
export function createDataSource(options: {
  url: string;
  role: Extract<DatabaseRole, 'connectory_app' | 'connectory_system'>;
  entities: readonly Entity[];
  max: number;
}): DataSource {
  const { connectionString, max, ...extra } = poolConfig({ ...options, searchPath: 'connectory' });
  return new DataSource({
    type: 'postgres',
    url: String(connectionString),
    schema: 'connectory',
    entities: [...options.entities],
    poolSize: max,
    extra,
    synchronize: false,
    installExtensions: false,
    uuidExtension: 'pgcrypto',
  });
}
