import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { Socket } from 'node:net';
import { guardProcess, type Release } from './guard.js';

const keptLogCharacters = 8_000;

export interface ServerCommand {
  readonly command: string;
  readonly args: readonly string[];
  /** Appears in the output once the server takes connections. */
  readonly readyText: string;
  readonly cwd: string;
  readonly uid?: number;
  readonly gid?: number;
  readonly env?: Record<string, string>;
  /** Deleted if this process dies before it has stopped the server. */
  readonly scratch?: string;
  /** Hears everything that the server prints. */
  readonly onOutput?: (text: string) => void;
}

export interface ServerProcess {
  readonly pid: number;
  /** Sends the signal and waits until the server is gone; at once if it is gone already. */
  end(signal: NodeJS.Signals): Promise<void>;
}

/**
 * Starts a server, waits until it says that it is ready, and keeps its output to itself unless it fails.
 *
 * @throws Error with the end of the server's output if it ends before it is ready
 */
export async function startServer(command: ServerCommand): Promise<ServerProcess> {
  const child = spawn(command.command, command.args, {
    cwd: command.cwd,
    ...(command.uid === undefined ? {} : { uid: command.uid, gid: command.gid }),
    ...(command.env === undefined ? {} : { env: command.env }),
    stdio: ['ignore', 'pipe', 'pipe'],
    // Its own process group: Ctrl-C must reach us, and we stop the server in our own order.
    detached: true,
  });
  await ready(child, command);
  const { pid } = child;
  if (pid === undefined) throw new Error(`${command.command} was started without a process id`);
  const release = guardProcess(pid, command.scratch);
  letGo(child);
  return { pid, end: (signal) => end(child, signal, release) };
}

function ready(child: ChildProcess, { command, readyText, onOutput }: ServerCommand): Promise<void> {
  let log = '';
  return new Promise((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      onOutput?.(chunk.toString());
      log = (log + chunk.toString()).slice(-keptLogCharacters);
      if (log.includes(readyText)) resolve();
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('error', (cause) => reject(new Error(`${command} cannot be started`, { cause })));
    child.once('exit', (code, signal) =>
      reject(new Error(`${command} ended before it was ready (${signal ?? code}):\n${log}`)),
    );
  });
}

// A server that nobody stopped must not keep this process alive; its guard ends it.
function letGo(child: ChildProcess): void {
  child.unref();
  for (const stream of [child.stdout, child.stderr]) {
    if (stream instanceof Socket) stream.unref();
  }
}

async function end(child: ChildProcess, signal: NodeJS.Signals, release: Release): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const gone = once(child, 'exit');
    child.ref();
    child.kill(signal);
    await gone;
  }
  release();
}
