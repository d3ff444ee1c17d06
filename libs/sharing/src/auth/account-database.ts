import { createPool } from '@connectory/platform';
import { PostgresDialect } from 'kysely';
import type pg from 'pg';
import { createAuth, type Auth, type AuthOptions, type Founding } from './create-auth.js';

export interface AccountDatabaseOptions extends AuthOptions {
  /** `postgres://…` of the login that api and worker share. */
  readonly databaseUrl: string;
  /** Connections at most; 5 unless told. */
  readonly maxConnections?: number;
}

/** The schema `auth`: better-auth over it, and the pool for what better-auth does not ask the way we need it. */
export interface AccountDatabase {
  readonly auth: Auth;
  readonly pool: pg.Pool;
  /**
   * Runs `work` in one transaction that only one process at a time can be in. Everything done through its `auth` and
   * `client` is there afterwards when `work` resolves, and nothing of it when it rejects.
   */
  found<Result>(founding: Founding, work: (unit: FoundingUnit) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

export interface FoundingUnit {
  readonly auth: Auth;
  readonly client: pg.PoolClient;
}

const FOUNDING_LOCK = 0x466f_756e;

export function openAccountDatabase(options: AccountDatabaseOptions): AccountDatabase {
  const pool = createPool({
    url: options.databaseUrl,
    role: 'connectory_auth',
    searchPath: 'auth',
    max: options.maxConnections ?? 5,
  });
  // A lost connection is an `error` event on top of the query that fails; one that nobody hears ends the process. The
  // pool listens to its idle connections only, and better-auth's to none.
  const noteLoss = (error: Error) =>
    options.logger.warn({ err: error }, 'A connection for accounts was lost');
  pool.on('error', noteLoss);
  pool.on('connect', (client) => client.on('error', noteLoss));

  return {
    auth: createAuth(pool, options),
    pool,
    close: () => pool.end(),
    async found(founding, work) {
      const client = await pool.connect();
      const connection = oneConnection(client);
      let broken: Error | undefined;
      try {
        await client.query('BEGIN');
        await client.query('SELECT pg_advisory_xact_lock($1)', [FOUNDING_LOCK]);
        const dialect = new PostgresDialect({ pool: connection });
        const auth = createAuth({ dialect, type: 'postgres', transaction: false }, options, founding);
        const result = await work({ auth, client });
        // PostgreSQL answers the COMMIT of a transaction in which something failed with ROLLBACK, and calls it success.
        const { command } = await client.query('COMMIT');
        if (command !== 'COMMIT') throw new Error('A statement of the transaction failed and nobody said so');
        return result;
      } catch (error) {
        await client.query('ROLLBACK').catch((failure: Error) => {
          broken = failure;
        });
        throw error;
      } finally {
        await connection.end();
        client.release(broken);
      }
    },
  };
}

/**
 * A pool of exactly one connection that somebody else has begun a transaction on. better-auth runs over it as over any
 * pool, and so takes part in the transaction; its own transactions are off, they would commit ours half-way.
 */
function oneConnection(client: pg.PoolClient) {
  let over = false;
  const borrowed = new Proxy(client, {
    get: (target, member) => {
      if (member === 'release') return () => undefined;
      const value: unknown = Reflect.get(target, member, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
  return {
    connect: async () => {
      if (over) throw new Error('The transaction is over');
      return borrowed;
    },
    end: async () => {
      over = true;
    },
  };
}
