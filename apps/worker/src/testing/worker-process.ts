import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

export interface WorkerProcess {
  readonly child: ChildProcess;
  /** Resolves with the signal or the code that it ended with. */
  readonly ended: Promise<string | number | null>;
  /** Asks it to stop and waits until it has. */
  stop(): Promise<void>;
}

/** Starts the built worker as a process of its own and waits until it takes jobs. Throws when it was not built. */
export async function startWorker(environment: Readonly<Record<string, string>>): Promise<WorkerProcess> {
  if (!existsSync(main)) throw new Error('The worker is not built; run `npm run build` first');
  const child = spawn(process.execPath, [main], {
    env: { PATH: process.env['PATH'], NODE_ENV: 'test', CONNECTORY_LOG_LEVEL: 'info', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit').then(([code, signal]) => (signal ?? code) as string | number | null);
  const ready = new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      if (chunk.includes('The worker takes jobs')) resolve();
    });
  });
  const early = await Promise.race([ready, ended]);
  // A worker with a fault point may be dead before it has said that it is ready.
  if (early !== undefined && early !== 'SIGKILL') throw new Error(`The worker ended with ${early}`);
  return {
    child,
    ended,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
