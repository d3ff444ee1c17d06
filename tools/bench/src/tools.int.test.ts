import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const node = promisify(execFile);
const run = async (...words: string[]) => {
  try {
    const { stdout } = await node(process.execPath, words, {
      cwd: root,
      env: { ...process.env, INIT_CWD: root },
    });
    return { code: 0, stdout, stderr: '' };
  } catch (error) {
    return error as { code: number; stdout: string; stderr: string };
  }
};
const corpus = (...words: string[]) => run('tools/corpus/dist/main.js', ...words);
const bench = (...words: string[]) => run('tools/bench/dist/main.js', ...words);

beforeAll(async () => {
  // They start processes of their own, so it is the compiled code that can be run.
  await node(process.execPath, ['node_modules/typescript/bin/tsc', '-b', 'tools/bench/tsconfig.build.json'], {
    cwd: root,
  });
}, 300_000);

// Both fork processes of their own, which takes its time on a busy machine.
describe('npm run corpus', () => {
  it('finds nothing wrong with our examples', async () => {
    const { code, stdout } = await corpus('examples');
    expect(stdout).toMatch(/requests callable +100 % +100 % \(8 of 8\) +met/);
    expect(stdout).toMatch(/replay equal +≥ 99 % +100 % \(8 of 8\) +met/);
    expect(stdout).toMatch(/peak RSS +≤ 400 MB +\d+ MB/);
    // Two small files say nothing of the speed; 1 would only mean that.
    expect([0, 1]).toContain(code);
  }, 180_000);

  it.each([
    [['no-such-folder'], 'There is no folder'],
    [['examples', '--only', 'nothing'], 'There is nothing to measure'],
  ])('refuses %j', async (words, message) => {
    const { code, stderr } = await corpus(...words);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});

describe('npm run bench', () => {
  it('measures our own converter without any peer', async () => {
    const { code, stdout } = await bench('convert', '--no-peers');
    expect(code).toBe(0);
    expect(stdout).toMatch(/valid and every request callable, % of files +– +100\.0 +100\.0/);
  }, 180_000);

  it('measures our own validator without any peer', async () => {
    const { code, stdout } = await bench('validate', '--no-peers');
    expect(code).toBe(0);
    expect(stdout).toMatch(/accepts, files +0( +1){6}\n/);
    expect(stdout).toMatch(/threw \/ hung \/ broke down, files +(0 \/ 0 \/ 0\s+){7}/);
  }, 180_000);

  it('searches a small catalog', async () => {
    const { code, stdout } = await bench('search', '--size', '60', '--only', 'slip');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^large +a slip of the pen +\d+ +[\d.]+/m);
    expect(stdout).toMatch(/^small-0 +a slip and a word +\d+ +[\d.]+/m);
  }, 180_000);

  it.each([
    [['faster'], 'There is no bench faster'],
    [['convert', 'docs/adr'], 'There is no Postman collection'],
    [['validate', 'docs/adr'], 'There is no OpenAPI description'],
  ])('refuses %j', async (words, message) => {
    const { code, stderr } = await bench(...words);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});
