import type { Finding, Ruleset, Severity } from '@connectory/contracts';
import { checkSource } from '@connectory/reading';
import { setImmediate } from 'node:timers/promises';
import { CliError, usageError } from '../cli-error.js';
import { heapKeeper } from '../convert/keep-heap-small.js';
import { exitCode } from '../exit-code.js';
import { listFiles } from '../input/list-files.js';
import { rootedFile } from '../input/local-files.js';
import { isUrl, readInput, readSourceFile, type Input } from '../input/read-input.js';
import { count } from '../print/count.js';
import { plainText } from '../print/plain-text.js';
import type { Terminal } from '../terminal.js';
import { fixFile } from './fix-file.js';
import type { ReportFormat } from './formats/report-format.js';
import { parseLimits } from '../input/parse-limits.js';
import type { Validation } from './validation.js';

export interface ValidateOptions {
  readonly ruleset: Ruleset;
  readonly format: ReportFormat;
  /** Repair what can be repaired in the files themselves. */
  readonly fix: boolean;
  /** From this severity on, findings make the command end with 1. */
  readonly maxSeverity: Severity;
}

/** One thing to validate: how messages name it, and how to get at its bytes. */
interface Subject {
  readonly name: string;
  readonly read: () => Promise<Input>;
  /** The file that `--fix` may write; `null` for standard input and URLs. */
  readonly path: string | null;
}

const grave: readonly Severity[] = ['info', 'warning', 'error'];

/** Validates files, everything below directories, URLs and standard input; gives what the process ends with. @throws CliError */
export async function validateFiles(
  sources: readonly string[],
  options: ValidateOptions,
  terminal: Terminal,
): Promise<number> {
  const { subjects, leftOut } = await subjectsOf(sources, terminal);
  const interrupt = terminal.onInterrupt();
  const keepHeapSmall = heapKeeper();
  const totals = { files: 0, faulty: 0, error: 0, warning: 0, info: 0, fixed: 0 };
  const least = grave.indexOf(options.maxSeverity);
  let isClean = true;
  terminal.out(options.format.begin());
  for (const subject of subjects) {
    // Between two files is when a signal is heard.
    await setImmediate();
    if (interrupt.aborted) break;
    keepHeapSmall();
    const validation = await validateSubject(subject, options, terminal);
    if (validation === null) {
      isClean = false;
      continue;
    }
    terminal.out(options.format.file(validation));
    totals.files += 1;
    totals.fixed += validation.fixed?.length ?? 0;
    if (validation.findings.some(({ severity }) => severity === 'error')) totals.faulty += 1;
    for (const { severity } of validation.findings) {
      totals[severity] += 1;
      if (grave.indexOf(severity) >= least) isClean = false;
    }
  }
  terminal.out(options.format.end());
  terminal.err(summary(totals, leftOut));
  if (interrupt.aborted) return exitCode.interrupted;
  return isClean ? exitCode.done : exitCode.faults;
}

async function subjectsOf(
  sources: readonly string[],
  terminal: Terminal,
): Promise<{ readonly subjects: readonly Subject[]; readonly leftOut: number }> {
  const others = sources.filter((source) => source === '-' || isUrl(source));
  if (others.filter((source) => source === '-').length > 1)
    throw usageError('Standard input can be read once only.');
  const paths = sources.filter((source) => !others.includes(source));
  const { files, leftOut } = await listFiles(paths, '');
  return {
    subjects: [
      ...files.map(({ path, directory }) => ({
        name: path,
        read: () => readSourceFile(path, rootedFile(path, directory)),
        path,
      })),
      ...others.map((source) => ({
        name: source === '-' ? '<stdin>' : source,
        read: () => readInput(source, terminal),
        path: null,
      })),
    ],
    leftOut,
  };
}

/** `null` after saying why the bytes could not be had; that does not end the run. */
async function validateSubject(
  { name, read, path }: Subject,
  { ruleset, fix }: ValidateOptions,
  terminal: Terminal,
): Promise<Validation | null> {
  try {
    const input = await read();
    const { kind, format, findings, source } = checkSource(input.bytes, {
      limits: parseLimits,
      gathered: input.findings,
      ruleset,
    });
    // What was put together from several files is none of them: its lines are nobody's.
    const isPutTogether = input.name !== name;
    const validation = {
      file: name,
      kind: kind.kind,
      version: kind.version,
      text: isPutTogether ? null : (source?.text ?? new TextDecoder().decode(input.bytes)),
      format,
      findings: isPutTogether ? findings.map(withoutPlaces) : findings,
      fixed: null,
    };
    if (!fix || source === null) return validation;
    if (path === null || isPutTogether) {
      terminal.err(`${plainText(input.name)}: only what is in one file is repaired.\n`);
      return { ...validation, fixed: [] };
    }
    // UTF-16 has zeros in whatever is written in ASCII; UTF-8 has none.
    if (input.bytes.includes(0)) {
      terminal.err(`${plainText(name)}: only UTF-8 is repaired; save it as UTF-8 first.\n`);
      return { ...validation, fixed: [] };
    }
    const hasMark = input.bytes[0] === 0xef && input.bytes[1] === 0xbb;
    return await fixFile(path, source, validation, { ruleset, hasMark });
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    terminal.err(`${terminal.errColours('red', 'error:')} ${plainText(error.message)}\n`);
    return null;
  }
}

const withoutPlaces = (finding: Finding): Finding => ({
  ...finding,
  message: `${finding.message} (at ${finding.pointer || '/'} of the files put together)`,
  range: null,
  related: finding.related.map((place) => ({ ...place, range: null })),
});

function summary(
  totals: Readonly<Record<'files' | 'faulty' | 'error' | 'warning' | 'info' | 'fixed', number>>,
  leftOut: number,
): string {
  const found = [
    ...(totals.error > 0 ? [count(totals.error, 'error')] : []),
    ...(totals.warning > 0 ? [count(totals.warning, 'warning')] : []),
    ...(totals.info > 0 ? [`${totals.info.toLocaleString('en-GB')} for information`] : []),
  ];
  const parts = [
    `${count(totals.files, 'file')}: ${found.length === 0 ? 'no findings' : found.join(', ')}`,
    ...(totals.fixed > 0 ? [`${totals.fixed.toLocaleString('en-GB')} repaired`] : []),
    ...(totals.files > 1 && totals.faulty > 0
      ? [`${totals.faulty.toLocaleString('en-GB')} with errors`]
      : []),
  ];
  const passed =
    leftOut > 0
      ? ` ${count(leftOut, 'file')} left out for the name; name a file to check it all the same.`
      : '';
  return `${parts.join('; ')}.${passed}\n`;
}
