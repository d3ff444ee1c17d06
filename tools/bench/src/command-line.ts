import { parseWords, UsageError } from '@connectory/corpus';
import type { Bench } from './bench.js';

export interface BenchCommand {
  readonly bench: Bench;
  readonly folder: string | null;
  readonly only: string | null;
  readonly json: string | null;
  readonly size: number | null;
  readonly threads: number | null;
  readonly seconds: number;
  readonly withPeers: boolean;
}

export function helpOf(benches: readonly Bench[]): string {
  const width = Math.max(...benches.map(({ name }) => name.length));
  return `Measures Connectory and its peers side by side, on the same files in the same run.

Usage: npm run bench -- NAME [DIR] [options]

${benches.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`).join('\n')}

  --only GLOB      only these files below DIR, or only these cases
  --size N         how much to generate, for a quick look
  --seconds N      cut a peer off that takes longer for one file (default 20)
  --no-peers       only Connectory: nothing is installed
  --threads N      of each worker, where a bench starts workers
  --json FILE      also write the result there, as JSON
  -h, --help       show this; with a NAME, show what that bench measures`;
}

/** What to run, or what to print instead. Throws a UsageError. */
export function readCommandLine(
  words: readonly string[],
  benches: readonly Bench[],
): BenchCommand | { readonly help: string } {
  const { values, positionals } = parseWords(words, {
    only: { type: 'string' },
    size: { type: 'string' },
    seconds: { type: 'string' },
    json: { type: 'string' },
    threads: { type: 'string' },
    'no-peers': { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  });
  const [name, folder, ...more] = positionals;
  if (name === undefined) return { help: helpOf(benches) };
  const bench = benches.find((one) => one.name === name);
  if (!bench) {
    throw new UsageError(`There is no bench ${name}; there is ${benches.map((one) => one.name).join(', ')}.`);
  }
  if (values.help === true) return { help: bench.help };
  if (more.length > 0) throw new UsageError(`One folder only; this is one too many: ${more.join(' ')}`);
  const seconds = Number(values.seconds ?? '20');
  if (!(seconds > 0)) throw new UsageError('--seconds takes a number above 0.');
  return {
    bench,
    folder: folder ?? null,
    only: values.only ?? null,
    json: values.json ?? null,
    threads: wholeNumber('--threads', values.threads),
    size: wholeNumber('--size', values.size),
    seconds,
    withPeers: values['no-peers'] !== true,
  };
}

function wholeNumber(option: string, given: string | undefined): number | null {
  if (given === undefined) return null;
  const number = Number(given);
  if (!Number.isInteger(number) || number < 1)
    throw new UsageError(`${option} takes a whole number above 0.`);
  return number;
}
