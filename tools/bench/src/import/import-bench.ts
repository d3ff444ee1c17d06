import { textTable, UsageError } from '@connectory/corpus';
import { parseLimitsFor } from '@connectory/definition';
import { readSource } from '@connectory/reading';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bench, BenchOptions, BenchResult } from '../bench.js';
import { generateCollections } from '../load/generate-collections.js';
import { writeLines } from '../load/write-lines.js';
import { bareJobCost } from './bare-job.js';
import { convertCost } from './convert-cost.js';
import { measureImport, type ImportMeasure, type ImportRun } from './measure-import.js';

const SEED = 1;
const COLLECTIONS = 10_000;
const SAMPLE = 200;

const runs: readonly (ImportRun & { readonly name: string })[] = [
  { name: 'redis-1', queue: 'redis', workers: 1 },
  { name: 'redis-2', queue: 'redis', workers: 2 },
  { name: 'postgres-1', queue: 'postgres', workers: 1 },
  { name: 'postgres-2', queue: 'postgres', workers: 2 },
];

export const importBench: Bench = {
  name: 'import',
  summary: 'an import of 10,000 generated collections, end to end: rate, processor time, memory',
  help: `Starts PostgreSQL, Redis, the api and one or two workers as processes, and imports generated Postman collections.

Usage: npm run bench -- import [--size N] [--only RUN] [--threads N] [--json FILE]

  --size N    so many collections instead of ${COLLECTIONS}
  --only RUN   one of ${runs.map(({ name }) => name).join(', ')}, or the beginning of some
  --threads N  threads of each worker that read collections (default 1, so that two workers have twice as many)

Client, databases, api and workers share this machine. Needs redis-server and the built workspace (npm run build).`,
  run,
};

async function run({ only, size, threads, tell }: BenchOptions): Promise<BenchResult> {
  const chosen = runs.filter(({ name }) => name.startsWith(only ?? ''));
  if (chosen.length === 0) throw new UsageError(`There is no run ${only}.`);
  const collections = size ?? COLLECTIONS;
  const folder = await mkdtemp(join(tmpdir(), 'connectory-bench-'));
  try {
    const file = join(folder, 'collections.ndjson');
    tell(`Writing ${collections} collections …`);
    const bytes = await writeLines(file, SEED, collections);
    const results: ImportMeasure[] = [];
    for (const one of chosen) {
      tell(`${one.name} …`);
      results.push(
        await measureImport({ queue: one.queue, workers: one.workers }, file, {
          CONNECTORY_IMPORT_THREADS: String(threads ?? 1),
        }),
      );
    }
    tell('A bare job …');
    const sample = Math.min(SAMPLE, collections);
    const converting = convertCost(SEED, sample);
    const stored = storedTexts(sample);
    const bare: Record<string, number> = {};
    for (const queue of new Set(chosen.map((one) => one.queue)))
      bare[queue] = await bareJobCost(queue, stored, Math.min(1_000, collections));
    return report(results, { bytes, collections, converting, bare });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** As much text as a registration of each collection stores. */
function storedTexts(count: number): string[] {
  const options = {
    limits: parseLimitsFor(1_048_576),
    ruleset: { extends: 'connector', rules: {} } as const,
  };
  return [...generateCollections(SEED, count)].map(({ text }) => {
    const { conversion, findings } = readSource(Buffer.from(text), options);
    return JSON.stringify([text, conversion?.definition, conversion?.ledger, findings]);
  });
}

interface Facts {
  readonly bytes: number;
  readonly collections: number;
  /** Milliseconds of processor time of converting one. */
  readonly converting: number;
  /** Of a bare job, by queue. */
  readonly bare: Readonly<Record<string, number>>;
}

function report(results: readonly ImportMeasure[], facts: Facts): BenchResult {
  const perCollection = ({ use, collections }: ImportMeasure, part: keyof ImportMeasure['use']) =>
    (use[part].cpuSeconds * 1_000) / collections;
  const total = (one: ImportMeasure) =>
    (Object.keys(one.use) as (keyof ImportMeasure['use'])[]).reduce(
      (sum, part) => sum + perCollection(one, part),
      0,
    );
  const rows = results.map((one) => {
    const single = results.find(({ queue, workers }) => queue === one.queue && workers === 1);
    const bare = facts.bare[one.queue] ?? 0;
    return {
      ...one,
      cpuMsPerCollection: total(one),
      timesOfOneWorker: single && one !== single ? one.perSecond / single.perSecond : null,
      aroundConvertingTimesBareJob: (total(one) - facts.converting) / bare,
    };
  });
  const number = (value: number, digits = 1) => value.toFixed(digits);
  const line = (name: string, of: (one: (typeof rows)[number]) => string) => [name, ...rows.map(of)];
  return {
    text: [
      `${facts.collections} collections, ${number(facts.bytes / 1_048_576)} MB; client, databases, api and workers on this machine`,
      '',
      textTable(
        ['', ...rows.map(({ queue, workers }) => `${queue}, ${workers} worker${workers > 1 ? 's' : ''}`)],
        [
          line('collections/s, end to end', (one) => number(one.perSecond)),
          line('× one worker', (one) =>
            one.timesOfOneWorker === null ? '–' : number(one.timesOfOneWorker, 2),
          ),
          line('seconds until all was received', (one) => number(one.receiveSeconds)),
          line('CPU ms per collection', (one) => number(one.cpuMsPerCollection)),
          ...(['workers', 'api', 'postgres', 'redis', 'client'] as const).map((part) =>
            line(`  ${part}`, (one) => number(perCollection(one, part), 2)),
          ),
          line('  of it to convert', () => number(facts.converting, 2)),
          line('a bare job, CPU ms', (one) => number(facts.bare[one.queue] ?? 0, 2)),
          line('all but converting, × a bare job', (one) => number(one.aroundConvertingTimesBareJob)),
          line('peak RSS of a worker, MB', (one) => number(one.use.workers.peakMegabytes, 0)),
          line('peak RSS of the api, MB', (one) => number(one.use.api.peakMegabytes, 0)),
        ],
      ),
    ].join('\n'),
    data: { ...facts, runs: rows },
  };
}
