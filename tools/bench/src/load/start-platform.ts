import { migrate } from '@connectory/migrations';
import {
  freePort,
  serviceLogin,
  startPostgres,
  startRedis,
  startServer,
  type Postgres,
  type Redis,
  type ServerProcess,
} from '@connectory/testing';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const readyTexts = { api: 'The api listens', worker: 'The worker takes jobs' } as const;

export type QueueStorage = 'redis' | 'postgres';

export interface PlatformOptions {
  readonly queue: QueueStorage;
  readonly workers: number;
  /** Settings of api and workers beside those that are worked out here. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Hears what api and workers print. */
  readonly onOutput?: (name: string, text: string) => void;
  /** What Node is given beside the program. */
  readonly nodeArguments?: readonly string[];
  /** The largest file that the api can write, in units of 512 bytes, as if the disk were full then. */
  readonly apiFileBlocks?: number;
}

/** A program of ours that can be killed and started again. */
export interface Program {
  readonly name: string;
  pid(): number;
  /** Gives it no chance to tidy up. */
  kill(): Promise<void>;
  restart(): Promise<void>;
}

export interface Platform {
  readonly apiUrl: string;
  /** Of an API key that may do everything in the one organisation there is. */
  readonly apiKey: string;
  readonly postgres: Postgres;
  readonly redis: Redis | null;
  readonly api: Program;
  readonly workers: readonly Program[];
  stop(): Promise<void>;
}

/**
 * Starts the compiled api and workers with a PostgreSQL and, if the queue is there, a Redis of their own, on free ports of
 * 127.0.0.1. Everything ends with this process, however that ends.
 *
 * @throws Error if the workspace is not built, or with the last words of what does not start
 */
export async function startPlatform(options: PlatformOptions): Promise<Platform> {
  const ends: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (let end = ends.pop(); end; end = ends.pop()) await end();
  };
  try {
    const postgres = await startPostgres();
    ends.push(() => postgres.stop());
    await migrate({ ownerUrl: postgres.ownerUrl, serviceLogin });
    const redis = options.queue === 'redis' ? await startRedis() : null;
    if (redis) ends.push(() => redis.stop());
    const apiKey = `bench-${randomBytes(24).toString('hex')}`;
    const port = await freePort();
    const shared = {
      DATABASE_URL: postgres.serviceUrl,
      ...(redis && { REDIS_URL: redis.url }),
      CONNECTORY_SECRET_KEY: randomBytes(32).toString('base64'),
      CONNECTORY_LOG_LEVEL: 'warn',
      ...options.environment,
    };
    const start = async (name: 'api' | 'worker', label: string, environment: Record<string, string>) => {
      const program = await startProgram(options, name, label, { ...shared, ...environment });
      ends.push(program.stop);
      return program;
    };
    const api = await start('api', 'api', {
      CONNECTORY_API_PORT: String(port),
      CONNECTORY_BOOTSTRAP_EMAIL: 'bench@connectory.example',
      CONNECTORY_BOOTSTRAP_PASSWORD: randomBytes(18).toString('hex'),
      CONNECTORY_BOOTSTRAP_API_KEY: apiKey,
    });
    const workers: Program[] = [];
    for (let number = 1; number <= options.workers; number += 1) {
      const workerPort = String(await freePort());
      workers.push(await start('worker', `worker ${number}`, { CONNECTORY_WORKER_PORT: workerPort }));
    }
    return { apiUrl: `http://127.0.0.1:${port}`, apiKey, postgres, redis, api, workers, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startProgram(
  { onOutput, nodeArguments = [], apiFileBlocks }: PlatformOptions,
  name: 'api' | 'worker',
  label: string,
  environment: Record<string, string>,
): Promise<Program & { stop(): Promise<void> }> {
  const main = join(root, 'apps', name, 'dist/main.js');
  if (!existsSync(main)) throw new Error(`${main} is not there; run \`npm run build\` first`);
  const words = [process.execPath, ...nodeArguments, main];
  const limited = ['sh', '-c', `ulimit -f ${apiFileBlocks} && exec "$0" "$@"`, ...words];
  const [command = '', ...args] = name === 'api' && apiFileBlocks !== undefined ? limited : words;
  const launch = (): Promise<ServerProcess> =>
    startServer({
      command,
      args,
      readyText: readyTexts[name],
      cwd: tmpdir(),
      // Without this level nobody would hear that it is ready.
      env: {
        PATH: process.env['PATH'] ?? '',
        NODE_ENV: 'production',
        ...environment,
        CONNECTORY_LOG_LEVEL: 'info',
      },
      onOutput: (text) => onOutput?.(label, text),
    });
  let server = await launch();
  return {
    name: label,
    pid: () => server.pid,
    kill: () => server.end('SIGKILL'),
    restart: async () => {
      await server.end('SIGKILL');
      server = await launch();
    },
    stop: () => server.end('SIGTERM'),
  };
}
