import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { transformFile } from '@swc/core';
import { expect, it } from 'vitest';

it('ends the server when its owner is killed', async () => {
  const owner = spawn(process.execPath, ['--input-type=module', '-e', await ownerScript()], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(owner.stdout, 'data')) as [Buffer];
  const server = Number(line.toString());
  expect(isAlive(server)).toBe(true);
  // The owner gets no chance to tidy up.
  owner.kill('SIGKILL');
  await expect.poll(() => isAlive(server), { timeout: 10_000 }).toBe(false);
});

// Node 20 reads no TypeScript, so the process of its own gets the guard as JavaScript.
async function ownerScript(): Promise<string> {
  const { code } = await transformFile(fileURLToPath(new URL('./guard.ts', import.meta.url)), {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
  });
  return `${code}
    const server = spawn('sleep', ['600'], { stdio: 'ignore', detached: true });
    guardProcess(server.pid);
    console.log(server.pid);
    setInterval(() => undefined, 1_000);`;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
