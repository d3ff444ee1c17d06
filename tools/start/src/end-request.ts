import { readFileSync } from 'node:fs';
import type { Environment } from './settings.js';

export interface EndRequest {
  /** Aborted as soon as somebody asks. */
  readonly signal: AbortSignal;
  /** Resolves then. */
  readonly made: Promise<void>;
}

/**
 * Listens for the request to end: Ctrl-C, SIGTERM, or that the npm that started us is gone. Asked a second time, the
 * process ends at once, and the guards end what still runs.
 */
export function listenForEnd(environment: Environment, say: (line: string) => void): EndRequest {
  const controller = new AbortController();
  const made = new Promise<void>((resolve) => controller.signal.addEventListener('abort', () => resolve()));
  let firstAt: number | null = null;
  const ask = (why: string) => {
    const now = Date.now();
    if (firstAt !== null) {
      // Ctrl-C reaches us twice, from the terminal and from npm; only a later one means "at once".
      if (now - firstAt > 1_000) process.exit(130);
      return;
    }
    firstAt = now;
    say(`${why}: stopping. Again to stop at once.`);
    controller.abort(new Error('Stopped before everything was ready'));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => ask(signal));
  if (environment['npm_lifecycle_event'] === 'start') {
    const npm = callers();
    // An npm that was killed cannot tell us, and nobody would be left to stop what runs.
    setInterval(() => {
      if (callers() !== npm) ask('npm is gone');
    }, 500).unref();
  }
  return { signal: controller.signal, made };
}

/** Who called us, as far as that is npm: our parent, and npm above it if the parent is the shell that npm started. */
function callers(): string {
  const parent = process.ppid;
  try {
    const isShellOfNpm = readFileSync(`/proc/${parent}/cmdline`, 'utf8').includes('start.mjs');
    const stat = readFileSync(`/proc/${parent}/stat`, 'utf8');
    const [, grandparent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return isShellOfNpm ? `${parent} ${grandparent}` : String(parent);
  } catch {
    // There is no /proc on other systems, whose shells put themselves aside for a single command.
    return String(parent);
  }
}
