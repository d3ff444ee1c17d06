import { spawn, type ChildProcess } from 'node:child_process';
import type { Environment } from './program.js';

/** An `npm start` in a process group of its own, as at a terminal. */
export interface RunningStart {
  /** Everything that it printed so far. */
  output(): string;
  /** Waits until the output holds `text`; throws if npm ends before, or after `ms`. */
  waitFor(text: string, ms: number): Promise<void>;
  /** Sends a signal to the whole group, as Ctrl-C at a terminal does. */
  signal(signal: NodeJS.Signals): void;
  /** Waits for the end and says how it came: an exit code or the name of a signal. Throws after `ms`. */
  waitForEnd(ms: number): Promise<number | string | null>;
}

/** Runs `npm start` in `directory`. */
export function runStart(directory: string, env: Environment, show: (line: string) => void): RunningStart {
  const child = spawn('npm', ['start'], {
    cwd: directory,
    env: { ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (text: string) => {
      output += text;
      // Their logs are for when something goes wrong; what npm start itself says is for now.
      for (const line of text.split('\n')) if (line.trim() !== '' && !line.includes(' | ')) show(line);
    });
  }
  const group = () => {
    if (child.pid === undefined) throw new Error('npm could not be started');
    return -child.pid;
  };
  return {
    output: () => output,
    waitFor: (text, ms) => poll(() => output.includes(text), child, `"${text}"`, ms),
    signal: (signal) => void process.kill(group(), signal),
    waitForEnd: async (ms) => {
      await poll(() => hasEnded(child), null, 'the end of npm start', ms);
      return child.exitCode ?? child.signalCode;
    },
  };
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

async function poll(
  condition: () => boolean,
  child: ChildProcess | null,
  what: string,
  ms: number,
): Promise<void> {
  for (const end = Date.now() + ms; !condition(); await new Promise((resolve) => setTimeout(resolve, 100))) {
    if (child && hasEnded(child)) throw new Error(`npm start ended (${child.exitCode}) before ${what}`);
    if (Date.now() > end) throw new Error(`There was no sign of ${what} within ${ms / 1_000} s`);
  }
}
