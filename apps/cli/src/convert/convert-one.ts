import { exitCode } from '../exit-code.js';
import { readInput } from '../input/read-input.js';
import { findingLines } from '../print/finding-lines.js';
import { plainText } from '../print/plain-text.js';
import type { Terminal } from '../terminal.js';
import { convertSource, definitionText, type ConvertOptions, type OutputFormat } from './convert-source.js';
import { ledgerAsJson, ledgerAsTable } from './ledger-text.js';
import { outcomeLine } from './outcome-line.js';
import { writeOutput } from './write-output.js';

export interface ConvertOneOptions extends ConvertOptions {
  readonly format?: OutputFormat | undefined;
  /** Where the definition goes; standard output without. */
  readonly out?: string | undefined;
  /** A file, or `-` for a table on standard output, which is then not for the definition. */
  readonly ledger?: string | undefined;
}

/** Converts one source; gives what the process ends with. @throws CliError */
export async function convertOne(
  argument: string,
  options: ConvertOneOptions,
  terminal: Terminal,
): Promise<number> {
  const input = await readInput(argument, terminal);
  const { name } = input;
  const { findings, converted } = convertSource(input, options);
  if (converted) {
    const { out, ledger } = options;
    const text = () => definitionText(converted.definition, options.format ?? formatFor(out));
    if (out !== undefined && out !== '-') await writeOutput(out, text());
    else if (ledger !== '-') terminal.out(text());
    if (ledger === '-') terminal.out(ledgerAsTable(converted));
    else if (ledger !== undefined)
      await writeOutput(ledger, isJsonName(ledger) ? ledgerAsJson(converted) : ledgerAsTable(converted));
  }
  terminal.err(findingLines(name, findings, terminal.errColours));
  terminal.err(outcomeLine(plainText(name), options.to, converted));
  const isFine = converted !== null && !findings.some(({ severity }) => severity === 'error');
  return isFine ? exitCode.done : exitCode.faults;
}

const isJsonName = (name: string) => /\.json$/i.test(name);
const formatFor = (out: string | undefined) => (out !== undefined && /\.ya?ml$/i.test(out) ? 'yaml' : 'json');
