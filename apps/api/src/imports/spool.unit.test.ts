import { mkdtemp, open, readdir, rm } from 'node:fs/promises';
import { readSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openNameless, withSpooled } from './spool.js';

async function* chunks() {
  yield Buffer.from('hello ');
  yield Buffer.from('world');
}

async function* readBack(fd: number) {
  const bytes = Buffer.alloc(20);
  yield bytes.subarray(0, readSync(fd, bytes, 0, 20, 0)).toString();
}

it('gives what was written, from a file that nobody sees', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'connectory-test-'));
  const seen: unknown[] = [];
  for await (const text of withSpooled(chunks(), readBack, () => openNameless(directory)))
    seen.push(text, await readdir(directory));
  expect(seen).toEqual(['hello world', []]);
  await rm(directory, { recursive: true });
});

it('says that the disk is full', async () => {
  const spooled = withSpooled(chunks(), readBack, () => open('/dev/full', 'w'));
  await expect(spooled.next()).rejects.toMatchObject({ code: 'import/no-space', status: 507 });
});
