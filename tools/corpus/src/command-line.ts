import { parseWords, UsageError } from './parse-words.js';

export interface CorpusOptions {
  readonly folder: string;
  /** Where the report goes; `null` for nowhere. */
  readonly json: string | null;
  /** A glob over the paths below `folder`. */
  readonly only: string | null;
  /** How many files are named for each class of fault. */
  readonly examples: number;
  /** Whether there is a line for each file, too. */
  readonly withFiles: boolean;
  /** Whether swagger-parser is left out where its verdict is not known yet. */
  readonly isQuick: boolean;
  /** Whether time and memory are measured. */
  readonly withCost: boolean;
  /** Whether the fixes of the rules are tried, and nothing else. */
  readonly tryFixes: boolean;
}

export const help = `Converts and validates every file below a folder and holds the result against the bars of the engine.

Usage: npm run corpus -- DIR [options]

  --json FILE      also write all rows, bars and faults there, as JSON
  --only GLOB      only these files: "postman-v1/*", "*.yaml", or a part of a path without a slash
  --examples N     how many files to name for each class of fault (default 5)
  --files          print a line for each file, too
  --no-cost        leave out time and memory
  --fixes          apply the fixes of all rules instead, and look for what they must not do
  --quick          leave out swagger-parser, which takes most of the time, for documents that it has not judged before
  -h, --help       show this

A MANIFEST.tsv in DIR with the columns path and class tells what is a published API and what is a tool's own test.
Ends with 0 if every bar is met, 1 if one is not, 2 if it was called wrongly. docs/guides/measuring.md explains the figures.`;

/** What the command was called with; `null` if it was asked for help. Throws a UsageError. */
export function readCommandLine(words: readonly string[]): CorpusOptions | null {
  const { values, positionals } = parseWords(words, {
    json: { type: 'string' },
    only: { type: 'string' },
    examples: { type: 'string' },
    files: { type: 'boolean' },
    'no-cost': { type: 'boolean' },
    quick: { type: 'boolean' },
    fixes: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  });
  if (values.help === true) return null;
  const [folder, ...more] = positionals;
  if (folder === undefined) throw new UsageError('Say which folder: npm run corpus -- DIR');
  if (more.length > 0) throw new UsageError(`One folder only; this is one too many: ${more.join(' ')}`);
  const examples = Number(values.examples ?? '5');
  if (!Number.isInteger(examples) || examples < 0) {
    throw new UsageError('--examples takes a whole number.');
  }
  return {
    folder,
    json: values.json ?? null,
    only: values.only ?? null,
    examples,
    withFiles: values.files === true,
    isQuick: values.quick === true,
    withCost: values['no-cost'] !== true,
    tryFixes: values.fixes === true,
  };
}
