import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folderWith, openapi, type Folder } from './testing/sources.test.js';

const bin = fileURLToPath(new URL('../bin/connectory.js', import.meta.url));
const main = fileURLToPath(new URL('../dist/main.js', import.meta.url));

let folder: Folder;
beforeAll(async () => {
  if (!existsSync(main)) throw new Error('The command line is not built; run `npm run build` first');
  const schemas = Object.fromEntries(
    Array.from({ length: 5_000 }, (_, index) => [
      `Schema${index}`,
      { type: 'object', description: 'x'.repeat(50) },
    ]),
  );
  folder = await folderWith({ 'a.json': openapi(), 'large.json': openapi({ components: { schemas } }) });
});
afterAll(() => folder.remove());

async function start(args: readonly string[], stdin = '', environment: Record<string, string> = {}) {
  const child = spawn(process.execPath, [bin, ...args], {
    env: { PATH: process.env['PATH'], ...environment },
    stdio: 'pipe',
  });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  // A program that ends without reading is what some of these tests are about.
  child.stdin.on('error', () => undefined);
  child.stdin.end(stdin);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, out, err };
}

describe('the program', () => {
  it('ends with 0, 1 or 2', async () => {
    expect(await start(['convert', folder.at('a.json')])).toMatchObject({ code: 0 });
    expect(await start(['convert', '-'], '{}')).toMatchObject({ code: 1, out: '' });
    expect(await start(['convert', folder.at('b.json')])).toMatchObject({ code: 2, out: '' });
  });

  it('writes all of a large definition into a pipe', async () => {
    const { code, out } = await start(['convert', '-'], openapi({ 'x-large': 'y'.repeat(2_000_000) }));
    expect(code).toBe(0);
    expect(out.length).toBeGreaterThan(2_000_000);
    expect(JSON.parse(out)).toHaveProperty('x-large');
  });

  it('ends in silence when nobody reads on', async () => {
    const child = spawn(
      'sh',
      [
        '-c',
        `"$0" "$1" convert "$2" 2>/dev/null | head -c 1`,
        process.execPath,
        bin,
        folder.at('large.json'),
      ],
      { stdio: ['ignore', 'pipe', 'pipe'] },
    );
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    await once(child, 'close');
    expect(err).toBe('');
  });

  it('colours what it says only if asked to, or on a terminal', async () => {
    expect((await start(['convert', '-'], '{}')).err).not.toContain('\u001b');
    expect((await start(['convert', '-'], '{}', { FORCE_COLOR: '1' })).err).toContain('\u001b[31merror');
  });

  it('calls no private address', async () => {
    const { code, err } = await start(['convert', 'https://127.0.0.1/openapi.json?key=secret']);
    expect(code).toBe(1);
    expect(err).toContain('127.0.0.1');
    expect(err).toContain('CONNECTORY_EGRESS_ALLOW');
    expect(err).not.toContain('secret');
    expect(
      await start(['convert', 'https://example.org/a'], '', { CONNECTORY_EGRESS_ALLOW: 'a b' }),
    ).toMatchObject({ code: 2 });
  });
});
