import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { freePort } from '../process/free-port.js';
import { startServer, type ServerProcess } from '../process/server-process.js';
import { postgresAccount, type Account } from './account.js';
import { locateBinaries, type Binaries } from './binaries.js';
import { openCluster, ownerLogin, type Cluster } from './cluster.js';

/** The login that api and worker use: no superuser, owns nothing. */
export const serviceLogin = 'connectory_service';
const databaseName = 'connectory';

export interface PostgresUrls {
  /** Superuser and owner of everything; for migrations. */
  readonly ownerUrl: string;
  /** The login of api and worker. */
  readonly serviceUrl: string;
}

export interface Postgres extends PostgresUrls {
  /** Of the process that all others of the server come from; another one after a restart. */
  pid(): number;
  /** Stops the server; without a `directory` its data goes too. */
  stop(): Promise<void>;
  /** Ends the server without a chance to tidy up; `restart` brings it back. */
  kill(signal: 'SIGKILL'): Promise<void>;
  /** Stops the server if it runs and starts it again on the same port with the same data. */
  restart(): Promise<void>;
}

export interface PostgresOptions {
  /** Where the data lives and stays. Without it the data is scratch: in a temporary directory, fast, not durable. */
  readonly directory?: string;
  /** Default: a free one. */
  readonly port?: number;
}

// A commit still reaches the system's cache, so a killed server has lost nothing; only a power cut would.
const scratchSettings = ['fsync=off', 'full_page_writes=off', 'max_connections=300'];

/**
 * Starts a PostgreSQL 18 on 127.0.0.1 with an empty database `connectory` and the login `connectory_service`. It ends
 * with this process, however this process ends.
 *
 * @throws Error with the end of the server's log if it does not start
 */
export async function startPostgres(options: PostgresOptions = {}): Promise<Postgres> {
  const account = await postgresAccount();
  const binaries = await locateBinaries(account);
  const scratch = options.directory === undefined ? await scratchDirectory() : undefined;
  const discard = async () => {
    await binaries.discard();
    if (scratch !== undefined) await rm(scratch, { recursive: true, force: true });
  };
  try {
    const cluster = await openCluster(options.directory ?? scratch ?? '', binaries, account);
    const port = options.port ?? (await freePort());
    return await run({ cluster, binaries, account, port, scratch }, discard);
  } catch (error) {
    await discard();
    throw error;
  }
}

async function run(launch: Launch, discard: () => Promise<void>): Promise<Postgres> {
  const { cluster, port } = launch;
  const owner = (database: string) => url(ownerLogin, cluster.passwords.owner, port, database);
  let server = await start(launch);
  try {
    await ensureLoginAndDatabase(owner('postgres'), cluster);
  } catch (error) {
    await server.end('SIGINT');
    throw error;
  }
  return {
    ownerUrl: owner(databaseName),
    serviceUrl: url(serviceLogin, cluster.passwords.service, port, databaseName),
    pid: () => server.pid,
    stop: async () => {
      await server.end('SIGINT');
      await discard();
    },
    kill: (signal) => server.end(signal),
    restart: async () => {
      await server.end('SIGINT');
      server = await start(launch);
    },
  };
}

function scratchDirectory(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'connectory-postgres-'));
}

interface Launch {
  readonly cluster: Cluster;
  readonly binaries: Binaries;
  readonly account: Account | undefined;
  readonly port: number;
  readonly scratch: string | undefined;
}

async function start({ cluster, binaries, account, port, scratch }: Launch): Promise<ServerProcess> {
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', `port=${port}`];
  if (scratch !== undefined) settings.push(...scratchSettings);
  const command = {
    command: binaries.postgres,
    args: ['-D', cluster.directory, ...settings.flatMap((setting) => ['-c', setting])],
    readyText: 'database system is ready to accept connections',
    cwd: tmpdir(),
    env: { LC_ALL: 'C', TZ: 'UTC' },
    ...account,
    ...(scratch === undefined ? {} : { scratch }),
  };
  // After a kill, the backends need a moment to notice and let go of the shared memory.
  for (let tries = 0; ; tries += 1) {
    try {
      return await startServer(command);
    } catch (error) {
      if (tries === 50 || !String(error).includes('pre-existing shared memory block')) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

// Looked at on every start, as the very first one may have been cut off behind initdb.
async function ensureLoginAndDatabase(maintenanceUrl: string, { passwords }: Cluster): Promise<void> {
  const client = new pg.Client({ connectionString: maintenanceUrl });
  await client.connect();
  try {
    const login = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [serviceLogin]);
    if (login.rowCount === 0)
      await client.query(`CREATE ROLE ${serviceLogin} LOGIN NOINHERIT PASSWORD '${passwords.service}'`);
    const database = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [databaseName]);
    if (database.rowCount === 0) await client.query(`CREATE DATABASE ${databaseName}`);
  } finally {
    await client.end();
  }
}

function url(login: string, password: string, port: number, database: string): string {
  return `postgres://${login}:${password}@127.0.0.1:${port}/${database}`;
}
