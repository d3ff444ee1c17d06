import { textTable } from '@connectory/corpus';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bench, BenchOptions, BenchResult } from '../bench.js';
import { writeLines } from '../load/write-lines.js';
import { measureImport, type ImportMeasure } from '../import/measure-import.js';

const COLLECTIONS = 3_000;
const WATCHERS = 100;
const MOST_COST = 0.1;

export const sseBench: Bench = {
  name: 'sse',
  summary: 'what 100 people who watch an import cost its throughput',
  help: `Imports the same collections with nobody and with ${WATCHERS} streams of events that watch, alternately, twice.

Usage: npm run bench -- sse [--size N] [--json FILE]

  --size N    so many collections instead of ${COLLECTIONS}`,
  run,
};

async function run({ size, tell }: BenchOptions): Promise<BenchResult> {
  const folder = await mkdtemp(join(tmpdir(), 'connectory-bench-'));
  try {
    const file = join(folder, 'collections.ndjson');
    const collections = size ?? COLLECTIONS;
    tell(`Writing ${collections} collections …`);
    await writeLines(file, 1, collections);
    const measured = { alone: [] as ImportMeasure[], watched: [] as ImportMeasure[] };
    for (const round of [1, 2]) {
      for (const [kind, watchers] of [['alone', 0] as const, ['watched', WATCHERS] as const]) {
        tell(`${kind}, round ${round} …`);
        measured[kind].push(await measureImport({ queue: 'redis', workers: 1 }, file, {}, watchers));
      }
    }
    const best = (of: readonly ImportMeasure[]) => Math.max(...of.map(({ perSecond }) => perSecond));
    const [alone, watched] = [best(measured.alone), best(measured.watched)];
    const cost = 1 - watched / alone;
    const events = measured.watched.map((one) => one.events);
    return {
      text: [
        textTable(
          ['', 'collections/s', 'api, CPU ms per collection'],
          [
            ['nobody watches', alone.toFixed(1), apiCost(measured.alone)],
            [`${WATCHERS} watch`, watched.toFixed(1), apiCost(measured.watched)],
          ],
        ),
        '',
        `They cost ${(cost * 100).toFixed(1)} % of the throughput (goal: at most ${MOST_COST * 100} %): ${
          cost <= MOST_COST ? 'met' : 'NOT MET'
        }; events in all: ${events.join(', ')}.`,
      ].join('\n'),
      data: { collections, watchers: WATCHERS, alone, watched, cost, goal: MOST_COST, events },
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const apiCost = (of: readonly ImportMeasure[]): string =>
  Math.min(...of.map(({ use, collections }) => (use.api.cpuSeconds * 1_000) / collections)).toFixed(2);
