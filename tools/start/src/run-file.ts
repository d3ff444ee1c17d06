import { execFile as execFileCallback } from 'node:child_process';
import { readFile, readlink, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { isRunning, signalGroup, waitUntil } from './process-group.js';

const execFile = promisify(execFileCallback);

/** What `.data/run.json` says: who runs on this data, and which programs it started. */
interface Run {
  readonly pid: number;
  readonly children: readonly number[];
}

export interface RunFile {
  /** Notes the programs that run, so that the next start can clear up after us if we cannot. */
  note(children: readonly number[]): Promise<void>;
  remove(): Promise<void>;
}

/**
 * Claims the data directory for this process. What a killed run left behind is ended first.
 *
 * @throws Error if another run is alive and does not end within twelve seconds
 */
export async function claimData(
  dataDirectory: string,
  root: string,
  say: (line: string) => void,
): Promise<RunFile> {
  const file = join(dataDirectory, 'run.json');
  const previous = await readRun(file);
  if (previous) await clearUp(previous, root, say);
  const write = (children: readonly number[]) =>
    writeFile(file, JSON.stringify({ pid: process.pid, children } satisfies Run), { mode: 0o600 });
  await write([]);
  return { note: write, remove: () => rm(file, { force: true }) };
}

async function clearUp(previous: Run, root: string, say: (line: string) => void): Promise<void> {
  const alive = (pid: number) => isOurs(pid, root);
  if (previous.pid !== process.pid && (await alive(previous.pid))) {
    say(
      `Connectory already runs on this data (process ${previous.pid}); waiting in case it is just ending …`,
    );
    if (!(await waitUntil(async () => !(await alive(previous.pid)), 12_000))) {
      throw new Error(`Connectory already runs on this data. Stop it with Ctrl-C, or: kill ${previous.pid}`);
    }
  }
  const left: number[] = [];
  for (const pid of previous.children) if (await alive(pid)) left.push(pid);
  if (left.length === 0) return;
  say(`A run that was killed left ${left.length} programs behind; ending them …`);
  for (const pid of left) signalGroup(pid, 'SIGTERM');
  const allGone = async () => (await Promise.all(left.map(alive))).every((running) => !running);
  if (await waitUntil(allGone, 10_000)) return;
  for (const pid of left) signalGroup(pid, 'SIGKILL');
  if (!(await waitUntil(allGone, 5_000))) throw new Error(`These processes do not end: ${left.join(', ')}`);
}

// Process ids are used again, so a number alone is no proof: ours work in a folder of this repository.
async function isOurs(pid: number, root: string): Promise<boolean> {
  if (!(await isRunning(pid))) return false;
  if (process.platform !== 'linux') {
    const { stdout } = await execFile('ps', ['-o', 'command=', '-p', String(pid)]).catch(() => ({
      stdout: '',
    }));
    return stdout.includes(root);
  }
  const folder = await readlink(`/proc/${pid}/cwd`).catch(() => '');
  return folder === root || folder.startsWith(`${root}/`);
}

async function readRun(file: string): Promise<Run | null> {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    const run = JSON.parse(text) as Partial<Run>;
    return typeof run.pid === 'number' && Array.isArray(run.children)
      ? { pid: run.pid, children: run.children }
      : null;
  } catch {
    // Cut short by a crash: then there is nothing to learn from it.
    return null;
  }
}
