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

/**
 * A connection that may be lost while it is out of its pool and between two queries. pg-pool listens to idle connections
 * only, so the loss would end the process; whoever holds the connection learns of it by the next query.
 */
class PooledClient extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}

/**
 * What node-postgres needs to open every connection of a pool in one role and one search path. Options that the URL has
 * of its own are kept; the role and the path are not among what they can change.
 */
export function poolConfig({ url, role, searchPath, max }: PoolOptions): pg.PoolConfig {
  const address = new URL(url);
  // node-postgres lets a URL win over what stands beside it, and PostgreSQL the last of several options.
  const own = address.searchParams.getAll('options');
  address.searchParams.delete('options');
  return {
    connectionString: address.href,
    max,
    options: [...own, `-c role=${role}`, `-c search_path=${searchPath}`].join(' '),
    application_name: role,
    connectionTimeoutMillis: 10_000,
    Client: PooledClient,
  };
}

/** Opens a pool whose every connection acts in `role`. The caller ends it. */
export function createPool(options: PoolOptions): pg.Pool {
  return new pg.Pool(poolConfig(options));
}
