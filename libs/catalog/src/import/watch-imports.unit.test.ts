import type { ImportState } from '@connectory/contracts';
import { expect, it } from 'vitest';
import type { ImportStanding } from './present-import.js';
import { ImportWatch } from './watch-imports.js';

const place = { organizationId: 'one', importId: 'id' };

/** An import that ends at its `count`th reading, and how often it was read. */
function imports(count: number) {
  let reads = 0;
  const read = async () => {
    reads += 1;
    const state: ImportState = reads < count ? 'running' : 'finished';
    return { state, entryCount: reads } as ImportStanding;
  };
  return { watch: new ImportWatch(read, 1), reads: () => reads };
}

async function all(watch: ImportWatch, signal = new AbortController().signal): Promise<number[]> {
  const seen: number[] = [];
  for await (const { entryCount } of watch.watch(place, signal)) seen.push(entryCount);
  return seen;
}

it('counts once for a hundred watchers, and ends with the import', async () => {
  const { watch, reads } = imports(5);
  const seen = await Promise.all(Array.from({ length: 100 }, () => all(watch)));
  expect(reads()).toBe(5);
  for (const each of seen) expect(each.at(-1)).toBe(5);
});

it('skips what is outdated for whoever reads slowly', async () => {
  const { watch, reads } = imports(20);
  const seen: number[] = [];
  for await (const { entryCount } of watch.watch(place, new AbortController().signal)) {
    seen.push(entryCount);
    if (seen.length === 1) while (reads() < 20) await new Promise((resolve) => setTimeout(resolve, 1));
  }
  expect(seen[0]).toBeLessThan(20);
  expect(seen.at(-1)).toBe(20);
  expect(seen.length).toBeLessThan(20);
});

it('stops counting when nobody watches any more', async () => {
  const { watch, reads } = imports(Infinity);
  const stop = new AbortController();
  const watching = all(watch, stop.signal);
  while (reads() < 3) await new Promise((resolve) => setTimeout(resolve, 1));
  stop.abort();
  await watching;
  const before = reads();
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(reads()).toBeLessThanOrEqual(before + 1);
});

it('tells every watcher why it cannot go on, and begins anew for the next', async () => {
  let isAway = true;
  const watch = new ImportWatch(async () => {
    if (isAway) throw new Error('The database is away');
    return { state: 'finished', entryCount: 1 } as ImportStanding;
  }, 1);
  const results = await Promise.allSettled([all(watch), all(watch)]);
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  isAway = false;
  expect(await all(watch)).toEqual([1]);
});
