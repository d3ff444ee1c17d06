import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { claimData } from './run-file.js';

let folder: string;
let child: ChildProcess;
const said: string[] = [];
const claim = () => claimData(folder, (line) => said.push(line));
const isGone = () => child.exitCode !== null || child.signalCode !== null;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'connectory-run-'));
  said.length = 0;
  // In a group and a folder of its own, as a program of ours that was started from anywhere.
  child = spawn(process.execPath, ['-e', 'setInterval(() => 0, 1000)'], { cwd: folder, detached: true });
  await new Promise((resolve) => child.once('spawn', resolve));
});
afterEach(async () => {
  if (!isGone()) child.kill('SIGKILL');
  await rm(folder, { recursive: true });
});

describe('the claim on a data directory', () => {
  it('ends what a killed run left behind, wherever that was started', async () => {
    await (await claim()).note([child.pid!]);
    await noteSelf({ pid: 999_999_999, started: '1' });
    await claim();
    await expect.poll(isGone).toBe(true);
    expect(said).toEqual(['A run that was killed left 1 programs behind; ending them …']);
  });

  it('leaves a process alone that only has the number of ours', async () => {
    await (await claim()).note([child.pid!]);
    await noteSelf({ pid: 999_999_999, started: '1' });
    const noted = await readFile(join(folder, 'run.json'), 'utf8');
    await writeFile(join(folder, 'run.json'), noted.replace(/("started":")\d+("}])/, '$11$2'));
    await claim();
    expect(said).toEqual([]);
    expect(isGone()).toBe(false);
  });

  it('makes nothing of a file that was cut short', async () => {
    await writeFile(join(folder, 'run.json'), '{"self":{"pid":1');
    await claim();
    expect(said).toEqual([]);
  });
});

async function noteSelf(self: { pid: number; started: string }): Promise<void> {
  const file = join(folder, 'run.json');
  await writeFile(file, JSON.stringify({ ...(JSON.parse(await readFile(file, 'utf8')) as object), self }));
}
