import { describeOperations } from '@connectory/definition';
import { join, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { CliError, usageError } from '../cli-error.js';
import { exitCode } from '../exit-code.js';
import { listFiles, type ListedFile } from '../input/list-files.js';
import { rootedFile } from '../input/local-files.js';
import { readSourceFile, type Input } from '../input/read-input.js';
import { count } from '../print/count.js';
import { findingLines } from '../print/finding-lines.js';
import { plainText } from '../print/plain-text.js';
import { countFindings, reportText, type ReportRow } from '../report/report-row.js';
import type { Terminal } from '../terminal.js';
import { convertSource, definitionText, type ConvertOptions, type OutputFormat } from './convert-source.js';
import { heapKeeper } from './keep-heap-small.js';
import { planOutputs } from './plan-outputs.js';
import { writeOutput } from './write-output.js';

export interface ConvertManyOptions extends ConvertOptions {
  readonly outDir: string;
  readonly format?: OutputFormat | undefined;
  readonly report?: string | undefined;
}

/** Of one file, so many errors are told; the file converted by itself tells them all. */
const mostErrorsPerFile = 5;

/**
 * Converts files and directories one after the other and keeps nothing of them but a row of the report; gives what the
 * process ends with. @throws CliError before anything is written, or when an output cannot be
 */
export async function convertMany(
  paths: readonly string[],
  options: ConvertManyOptions,
  terminal: Terminal,
): Promise<number> {
  const { files, leftOut } = await listFiles(paths, options.outDir);
  const format = options.format ?? 'json';
  const outputs = planOutputs(
    files.map((file) => file.relative),
    `.${format}`,
  ).map((output) => join(options.outDir, output));
  refuseOverwriting(
    files.map(({ path }) => path),
    outputs,
  );

  const interrupt = terminal.onInterrupt();
  const keepHeapSmall = heapKeeper();
  const rows: ReportRow[] = [];
  for (const [index, file] of files.entries()) {
    // Between two files is when a signal is heard.
    await setImmediate();
    if (interrupt.aborted) break;
    keepHeapSmall();
    rows.push(await convertFile(file, outputs[index]!, format, options, terminal));
  }
  if (options.report === '-') terminal.out(reportText(rows));
  else if (options.report !== undefined) await writeOutput(options.report, reportText(rows));
  terminal.err(summary(rows, leftOut));
  if (interrupt.aborted) {
    terminal.err(`Interrupted: ${count(files.length - rows.length, 'file')} left unread.\n`);
    return exitCode.interrupted;
  }
  return rows.every(({ ok, findings }) => ok && findings.error === 0) ? exitCode.done : exitCode.faults;
}

async function convertFile(
  file: ListedFile,
  output: string,
  format: OutputFormat,
  options: ConvertOptions,
  terminal: Terminal,
): Promise<ReportRow> {
  const start = performance.now();
  const elapsed = () => Math.round((performance.now() - start) * 10) / 10;
  const input = await readOrTell(file, terminal);
  if (input === null) return { ...unreadable(file.path), ms: elapsed() };

  const { kind, findings, converted } = convertSource(input, options);
  const errors = findings.filter(({ severity }) => severity === 'error');
  terminal.err(findingLines(input.name, errors, terminal.errColours, mostErrorsPerFile));
  if (converted) await writeOutput(output, definitionText(converted.definition, format));
  return {
    file: file.path,
    kind: kind.kind,
    version: kind.version,
    out: converted ? output : null,
    ok: converted !== null,
    operations: converted ? describeOperations(converted.definition).length : 0,
    findings: countFindings(findings),
    lost: converted?.summary.lost ?? 0,
    bytes: input.bytes.length,
    ms: elapsed(),
  };
}

/** What is wrong with one file does not end the run; `null` after saying it. */
async function readOrTell({ path, directory }: ListedFile, terminal: Terminal): Promise<Input | null> {
  try {
    return await readSourceFile(path, rootedFile(path, directory));
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    terminal.err(`${terminal.errColours('red', 'error:')} ${plainText(error.message)}\n`);
    return null;
  }
}

const unreadable = (file: string): ReportRow => ({
  file,
  kind: 'unknown',
  version: null,
  out: null,
  ok: false,
  operations: 0,
  findings: { error: 1, warning: 0, info: 0 },
  lost: 0,
  bytes: 0,
  ms: 0,
});

function refuseOverwriting(inputs: readonly string[], outputs: readonly string[]): void {
  const sources = new Set(inputs.map((path) => resolve(path)));
  const met = outputs.find((output) => sources.has(resolve(output)));
  if (met !== undefined)
    throw usageError(`${met} would be written over the file that is read. Give another --out-dir.`);
}

function summary(rows: readonly ReportRow[], leftOut: number): string {
  const converted = rows.filter(({ ok }) => ok);
  const faulty = converted.filter(({ findings }) => findings.error > 0).length;
  const operations = converted.reduce((sum, row) => sum + row.operations, 0);
  const parts = [
    `${converted.length.toLocaleString('en-GB')} of ${count(rows.length, 'file')} converted`,
    ...(faulty > 0 ? [`${faulty.toLocaleString('en-GB')} of them with error findings`] : []),
    count(operations, 'operation'),
  ];
  const passed =
    leftOut > 0
      ? ` ${count(leftOut, 'file')} left out for the name; name a file to convert it all the same.`
      : '';
  return `${parts.join(', ')}.${passed}\n`;
}
