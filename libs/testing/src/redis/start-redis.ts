import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../process/free-port.js';
import { startServer } from '../process/server-process.js';

export interface Redis {
  /** `redis://127.0.0.1:…` */
  readonly url: string;
  /** Of its process; another one after a restart. */
  pid(): number;
  stop(): Promise<void>;
  /** Ends the server at once, and with it everything it holds; `restart` brings an empty one back. */
  kill(signal: 'SIGKILL'): Promise<void>;
  /** Ends the server if it runs and starts an empty one on the same port. */
  restart(): Promise<void>;
  /** Forgets everything: the queue is wiped under the feet of those who use it. */
  flush(): Promise<void>;
}

/**
 * Starts the system's `redis-server` on a free port of 127.0.0.1; it keeps nothing on disk and ends with this process.
 *
 * @throws Error that says what to install if there is no `redis-server`
 */
export async function startRedis(): Promise<Redis> {
  const directory = await mkdtemp(join(tmpdir(), 'connectory-redis-'));
  const port = await freePort();
  const start = () => launch(directory, port);
  let server = await start();
  return {
    url: `redis://127.0.0.1:${port}`,
    pid: () => server.pid,
    stop: async () => {
      await server.end('SIGTERM');
      await rm(directory, { recursive: true, force: true });
    },
    kill: (signal) => server.end(signal),
    restart: async () => {
      await server.end('SIGTERM');
      server = await start();
    },
    flush: () => flushAll(port),
  };
}

async function launch(directory: string, port: number) {
  const settings = [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--dir',
    directory,
    '--save',
    '',
    '--appendonly',
    'no',
  ];
  try {
    return await startServer({
      command: 'redis-server',
      args: settings,
      readyText: 'Ready to accept connections',
      cwd: directory,
      scratch: directory,
    });
  } catch (error) {
    if (!isMissing(error)) throw error;
    throw new Error('There is no redis-server on the PATH; install the apt package redis-server', {
      cause: error,
    });
  }
}

function isMissing(error: unknown): boolean {
  return (
    error instanceof Error &&
    error.cause instanceof Error &&
    'code' in error.cause &&
    error.cause.code === 'ENOENT'
  );
}

// Two words of the protocol do not need a client.
function flushAll(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('FLUSHALL\r\n'));
    socket.once('error', reject);
    socket.once('data', (answer) => {
      socket.end();
      if (answer.toString().startsWith('+OK')) resolve();
      else reject(new Error(`FLUSHALL answered ${answer.toString().trim()}`));
    });
  });
}
