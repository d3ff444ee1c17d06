import { execFile as execFileCallback } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { isRunning, signalGroup, waitUntil } from './process-group.js';

const execFile = promisify(execFileCallback);

/** A process that was running: its id is used again one day, but not with the same start. */
const Noted = z.object({ pid: z.int(), started: z.string() });
type Noted = z.infer<typeof Noted>;

/** What `.data/run.json` says: who runs on this data, and which programs it started. */
const Run = z.object({ self: Noted, children: z.array(Noted) });
type Run = z.infer<typeof Run>;

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
export async function claimData(dataDirectory: string, say: (line: string) => void): Promise<RunFile> {
  const file = join(dataDirectory, 'run.json');
  const previous = await readRun(file);
  if (previous) await clearUp(previous, say);
  const self = await noteOf(process.pid);
  const write = async (children: readonly number[]) => {
    const run: Run = { self, children: await Promise.all(children.map(noteOf)) };
    await writeFile(file, JSON.stringify(run), { mode: 0o600 });
  };
  await write([]);
  return { note: write, remove: () => rm(file, { force: true }) };
}

async function clearUp(previous: Run, say: (line: string) => void): Promise<void> {
  const { pid } = previous.self;
  if (await isAlive(previous.self)) {
    say(`Connectory already runs on this data (process ${pid}); waiting in case it is just ending …`);
    if (!(await waitUntil(async () => !(await isAlive(previous.self)), 12_000))) {
      throw new Error(`Connectory already runs on this data. Stop it with Ctrl-C, or: kill ${pid}`);
    }
  }
  const left: Noted[] = [];
  for (const child of previous.children) if (await isAlive(child)) left.push(child);
  if (left.length === 0) return;
  say(`A run that was killed left ${left.length} programs behind; ending them …`);
  for (const { pid } of left) signalGroup(pid, 'SIGTERM');
  const allGone = async () => !(await Promise.all(left.map(isAlive))).includes(true);
  if (await waitUntil(allGone, 10_000)) return;
  for (const { pid } of left) signalGroup(pid, 'SIGKILL');
  if (!(await waitUntil(allGone, 5_000)))
    throw new Error(`These processes do not end: ${left.map(({ pid }) => pid).join(', ')}`);
}

async function isAlive({ pid, started }: Noted): Promise<boolean> {
  return (await isRunning(pid)) && (await noteOf(pid)).started === started;
}

/** An empty start for a process that has ended already, which none that runs has. */
async function noteOf(pid: number): Promise<Noted> {
  if (process.platform === 'linux') {
    const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
    // proc(5): the name, in parentheses, may hold anything; the 20th field behind it is the start in ticks since boot.
    return { pid, started: status.slice(status.lastIndexOf(')') + 2).split(' ')[19] ?? '' };
  }
  const ps = execFile('ps', ['-o', 'lstart=', '-p', String(pid)]);
  return { pid, started: await ps.then(({ stdout }) => stdout.trim()).catch(() => '') };
}

async function readRun(file: string): Promise<Run | null> {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    return Run.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    // Cut short by a crash: then there is nothing to learn from it.
    return null;
  }
}
