import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bars, type Bar } from './bars.js';
import type { CorpusOptions } from './command-line.js';
import type { Cost } from './cost/cost.js';
import { measureCost } from './cost/measure-cost.js';
import { findFiles } from './find-files.js';
import { startJudges, type Judges } from './judging/judges.js';
import { openVerdictStore, verdictFile } from './judging/verdict-store.js';
import { readManifest } from './manifest.js';
import { measureFile, type FileToMeasure } from './measure-file.js';
import { faults, type Fault } from './report/faults.js';
import type { Row } from './row.js';

export interface CorpusReport {
  readonly rows: readonly Row[];
  readonly bars: readonly Bar[];
  readonly cost: Cost | null;
  readonly faults: readonly Fault[];
}

/** Judging takes most of the time, each judge in a process of its own. */
const sidesBySide = 2;

/** Measures every file; `onProgress` hears how many are done. Throws if the folder cannot be read. */
export async function runCorpus(
  options: CorpusOptions,
  onProgress: (done: number, all: number) => void,
): Promise<CorpusReport> {
  const { folder } = options;
  const manifest = join(folder, 'MANIFEST.tsv');
  const classes = existsSync(manifest) ? readManifest(readFileSync(manifest, 'utf8')) : null;
  const files = findFiles(folder, options.only).map((file) => ({
    file,
    folder,
    class: classes?.get(file) ?? null,
  }));
  const rows = await measureAll(files, options.isQuick, onProgress);
  const converted = rows.filter(({ output }) => output !== null).map(({ file }) => file);
  const cost = options.withCost && converted.length > 0 ? await measureCost(folder, converted) : null;
  return { rows, bars: bars(rows, cost), cost, faults: faults(rows) };
}

async function measureAll(
  files: readonly FileToMeasure[],
  isQuick: boolean,
  onProgress: (done: number, all: number) => void,
): Promise<Row[]> {
  const store = openVerdictStore(verdictFile);
  const rows = new Map<FileToMeasure, Row>();
  let next = 0;
  const work = async (judges: Judges) => {
    for (let file = files[next++]; file; file = files[next++]) {
      rows.set(file, await measureFile(file, judges));
      onProgress(rows.size, files.length);
    }
    judges.close();
  };
  await Promise.all(Array.from({ length: sidesBySide }, () => work(startJudges(store, isQuick))));
  return files.flatMap((file) => rows.get(file) ?? []);
}
