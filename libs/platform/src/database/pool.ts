import pg from 'pg';

/**
 * The roles that the migrations make. None can log in and none owns a table; the login of api and worker is a member of
 * all four and takes one of them for each pool.
 */
export type DatabaseRole = 'connectory_app' | 'connectory_system' | 'connectory_auth' | 'connectory_queue';

export interface PoolOptions {
  /** `postgres://…` of the login that api and worker share. */
  readonly url: string;
  readonly role: DatabaseRole;
  /** The schemas looked into for unqualified names, in order. */
  readonly searchPath: string;
  readonly max: number;
}

/** What node-postgres needs to open every connection of a pool in one role and one search path. */
export function poolConfig({ url, role, searchPath, max }: PoolOptions): pg.PoolConfig {
  return {
    connectionString: url,
    max,
    options: `-c role=${role} -c search_path=${searchPath}`,
    application_name: role,
    connectionTimeoutMillis: 10_000,
  };
}

/** Opens a pool whose every connection acts in `role`. The caller ends it. */
export function createPool(options: PoolOptions): pg.Pool {
  return new pg.Pool(poolConfig(options));
}
