import { spawn } from 'node:child_process';
import { guardGroup } from './guard.js';
import { splitLines } from './lines.js';
import { signalGroup, waitUntil } from './process-group.js';
import type { Environment } from './settings.js';

export interface ChildCommand {
  readonly name: string;
  /** Arguments of Node: the program and its own arguments. */
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Environment;
  readonly onLine: (line: string, stream: 'stdout' | 'stderr') => void;
}

export interface Child {
  readonly name: string;
  readonly pid: number;
  /** Resolves when the program has ended, with words for how: `exit code 1`, `signal SIGKILL`. */
  readonly ended: Promise<string>;
  isRunning(): boolean;
  /** Asks the program to end and waits; after `graceMs` it is killed, with everything that it started. */
  stop(graceMs: number): Promise<void>;
  kill(): void;
}

/**
 * Starts a Node program in a process group of its own, so that Ctrl-C at the terminal reaches only us and we stop the
 * programs in our own order. It does not outlive this process.
 */
export async function startChild({ name, args, cwd, env, onLine }: ChildCommand): Promise<Child> {
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  for (const name of ['stdout', 'stderr'] as const) {
    const read = splitLines((line) => onLine(line, name));
    child[name].setEncoding('utf8');
    child[name].on('data', (text: string) => read(text));
    child[name].on('end', () => read(null));
  }
  await new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', (cause) => reject(new Error(`${name} cannot be started`, { cause })));
  });
  const { pid } = child;
  if (pid === undefined) throw new Error(`${name} was started without a process id`);
  const release = guardGroup(pid);
  const isRunning = () => child.exitCode === null && child.signalCode === null;
  const ended = new Promise<string>((resolve) => {
    child.once('close', (code, signal) =>
      resolve(signal === null ? `exit code ${code}` : `signal ${signal}`),
    );
  });
  return {
    name,
    pid,
    ended,
    isRunning,
    stop: async (graceMs) => {
      signalGroup(pid, 'SIGTERM');
      const wentBy = await waitUntil(() => Promise.resolve(!isRunning()), graceMs);
      if (!wentBy) onLine(`does not end within ${graceMs / 1000} s and is killed`, 'stderr');
      // Also for what the program itself may have left running.
      signalGroup(pid, 'SIGKILL');
      await ended;
      release();
    },
    kill: () => void signalGroup(pid, 'SIGKILL'),
  };
}
