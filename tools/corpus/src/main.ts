import { statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { help, readCommandLine, type CorpusOptions } from './command-line.js';
import { fixTable, runFixes } from './fixes/run-fixes.js';
import { UsageError } from './parse-words.js';
import { fileTable } from './report/file-table.js';
import { faultList } from './report/fault-list.js';
import { kindTable } from './report/kind-table.js';
import { textTable } from './report/text-table.js';
import { runCorpus, type CorpusReport } from './run-corpus.js';

/** npm runs scripts in the root of the workspace; paths are meant from where the user is. */
const fromHere = (path: string) => resolve(process.env['INIT_CWD'] ?? process.cwd(), path);

try {
  const options = readCommandLine(process.argv.slice(2));
  if (options === null) console.log(help);
  else process.exitCode = await run({ ...options, folder: fromHere(options.folder) });
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(`${error.message}\nnpm run corpus -- --help shows more.`);
  process.exitCode = 2;
}

async function run(options: CorpusOptions): Promise<number> {
  if (!statSync(options.folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(`There is no folder ${options.folder}.`);
  }
  if (options.tryFixes) return tryFixes(options);
  const report = await runCorpus(options, showProgress);
  if (report.rows.length === 0) {
    throw new UsageError(
      `There is nothing to measure in ${options.folder}${options.only ? ` that is ${options.only}` : ''}.`,
    );
  }
  if (options.withFiles) console.log(`${fileTable(report.rows)}\n`);
  print(report, options.examples);
  if (options.json !== null) writeFileSync(fromHere(options.json), `${JSON.stringify(report, null, 1)}\n`);
  return report.bars.some(({ isMet }) => isMet === false) ? 1 : 0;
}

function tryFixes(options: CorpusOptions): number {
  const report = runFixes(options, showProgress);
  console.log(fixTable(report));
  if (report.faults.length > 0) console.log(`\n${faultList(report.faults, options.examples)}`);
  if (options.json !== null) writeFileSync(fromHere(options.json), `${JSON.stringify(report, null, 1)}\n`);
  return report.faults.length > 0 ? 1 : 0;
}

function showProgress(done: number, all: number): void {
  if (process.stderr.isTTY) process.stderr.write(done === all ? '\r\x1b[K' : `\r${done} of ${all}`);
}

function print({ rows, bars, faults }: CorpusReport, examples: number): void {
  console.log(kindTable(rows));
  if (faults.length > 0 && examples > 0) console.log(`\n${faultList(faults, examples)}`);
  const word = { true: 'met', false: 'FAILED', null: '–' };
  const lines = bars.map(({ name, goal, measured, isMet }) => [name, goal, measured, word[`${isMet}`]]);
  console.log(`\n${textTable(['bar', 'goal', 'measured', ''], lines)}`);
}
