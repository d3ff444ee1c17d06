import { textTable } from '@connectory/corpus';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bench, BenchOptions, BenchResult } from '../bench.js';
import { writeLines } from '../load/write-lines.js';
import { measureImport } from './measure-import.js';

const SEED = 1;
const COLLECTIONS = 10_000;
const MOST_OF_WORKER = 400;
const MOST_OF_API = 350;

export const memoryBench: Bench = {
  name: 'import-memory',
  summary: 'the peak memory of api and worker during such an import',
  help: `Imports generated Postman collections with one worker, whose threads are as many as it takes by itself, and looks at
the resident memory of api and worker four times a second.

Usage: npm run bench -- import-memory [--size N] [--json FILE]

  --size N    so many collections instead of ${COLLECTIONS}`,
  run,
};

async function run({ size, tell }: BenchOptions): Promise<BenchResult> {
  const folder = await mkdtemp(join(tmpdir(), 'connectory-bench-'));
  try {
    const file = join(folder, 'collections.ndjson');
    const collections = size ?? COLLECTIONS;
    tell(`Writing ${collections} collections …`);
    await writeLines(file, SEED, collections);
    tell('redis, one worker …');
    const { use, outcomes } = await measureImport({ queue: 'redis', workers: 1 }, file);
    const lines = [
      ['worker', MOST_OF_WORKER, use.workers.peakMegabytes],
      ['api', MOST_OF_API, use.api.peakMegabytes],
    ] as const;
    return {
      text: textTable(
        ['', 'goal, MB', 'peak RSS, MB', ''],
        lines.map(([name, goal, peak]) => [
          name,
          `≤ ${goal}`,
          peak.toFixed(0),
          peak <= goal ? 'met' : 'NOT MET',
        ]),
      ),
      data: {
        collections,
        outcomes,
        peaks: Object.fromEntries(lines.map(([name, goal, peak]) => [name, { goal, peak }])),
      },
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
