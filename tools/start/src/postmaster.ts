import { readdir, readFile, readlink, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isRunning, waitUntil } from './process-group.js';

/** The process id on the first line of a `postmaster.pid`; `null` if the file is empty or cut short. */
export function postmasterId(text: string): number | null {
  const id = Number(/^\d+$/m.exec(text.split('\n', 1)[0] ?? '')?.[0]);
  return Number.isSafeInteger(id) && id > 1 ? id : null;
}

/** What stands in the way of starting PostgreSQL on a data directory. */
export interface Postmaster {
  /** The process that `postmaster.pid` names runs. */
  readonly running: boolean;
  /** It is a PostgreSQL that works in this very directory. */
  readonly inDirectory: boolean;
  /** Some process works in this directory, for example a backend that has lost its postmaster. */
  readonly directoryInUse: boolean;
}

/**
 * `stop`: a server that a killed run left behind still works here. `forget`: the process id is used by another program
 * now, which PostgreSQL would take for a server. `none`: PostgreSQL copes by itself with a file that is merely stale.
 */
export function leftoverAction({
  running,
  inDirectory,
  directoryInUse,
}: Postmaster): 'stop' | 'forget' | 'none' {
  if (!running) return 'none';
  if (inDirectory) return 'stop';
  return directoryInUse ? 'none' : 'forget';
}

/** Makes way for a start of PostgreSQL in `directory`, whatever an earlier run left behind. */
export async function clearPostmaster(directory: string, say: (line: string) => void): Promise<void> {
  const file = join(directory, 'postmaster.pid');
  const id = postmasterId(await readFile(file, 'utf8').catch(() => ''));
  if (id === null) return;
  const users = await processesIn(directory);
  const action = leftoverAction({
    running: await isRunning(id),
    inDirectory: users.includes(id),
    directoryInUse: users.length > 0,
  });
  if (action === 'forget') await rm(file, { force: true });
  if (action !== 'stop') return;
  say('A PostgreSQL that a killed run left behind still runs; ending it …');
  // The smart way out first: SIGINT is PostgreSQL's fast shutdown, SIGQUIT the one that needs recovery.
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    process.kill(id, signal);
    if (await waitUntil(async () => !(await isRunning(id)), 15_000)) return;
  }
  throw new Error(`A PostgreSQL runs on ${directory} and does not end (process ${id})`);
}

// PostgreSQL works in its data directory. Where there is no /proc, the guard of the killed run has to do.
async function processesIn(directory: string): Promise<number[]> {
  const ids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
  const folders = await Promise.all(ids.map((id) => readlink(`/proc/${id}/cwd`).catch(() => '')));
  return ids.filter((_, index) => folders[index] === directory).map(Number);
}
