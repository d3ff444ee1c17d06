import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findFiles, UsageError } from '@connectory/corpus';
import type { Bench, BenchOptions, BenchResult } from '../bench.js';
import { installPeer } from '../peer/install-peer.js';
import { measureValidator, type Verdict } from './measure-validator.js';
import { validatorPeers } from './peers.js';
import { readDescription } from './read-description.js';
import { validateTable, type ValidatorResult } from './validate-table.js';
import { ownValidators } from './validators.js';

const examples = fileURLToPath(new URL('../../../../examples', import.meta.url));

export const validateBench: Bench = {
  name: 'validate',
  summary: 'OpenAPI descriptions: verdicts, speed and memory beside five validators',
  help: `Validates the OpenAPI descriptions below a folder with Connectory and with its peers, each in a process of its own.

Usage: npm run bench -- validate [DIR] [--only GLOB] [--seconds N] [--no-peers] [--json FILE]

Without DIR our own examples are validated. Each validator is given the description as it has been read, and its text where it
wants that; what it compiles is compiled once and kept. Ours work out the places of their findings in the text, and once
more without: of the peers only Redocly gives places, and it reads the text itself.
The peers are installed once into ~/.cache/connectory-bench:
${validatorPeers.map(({ name, version }) => `  ${name} ${version}`).join('\n')}`,
  run,
};

const answered: ReadonlySet<Verdict['outcome']> = new Set(['valid', 'invalid', 'none']);

async function run({ folder: given, only, seconds, withPeers, tell }: BenchOptions): Promise<BenchResult> {
  const folder = given ?? examples;
  const files = findFiles(folder, only)
    .map((file) => join(folder, file))
    .filter((file) => readDescription(file) !== null);
  if (files.length === 0) throw new UsageError(`There is no OpenAPI description below ${folder}.`);
  const contenders = [
    ...Object.keys(ownValidators).map((name) => ({ name, version: null })),
    ...(withPeers ? validatorPeers : []),
  ];
  const results: ValidatorResult[] = [];
  for (const { name, version } of contenders) {
    tell(`${name}: ${files.length} descriptions`);
    try {
      const at = version === null ? null : await installPeer({ name, version });
      const verdicts = await measureValidator({ name, folder: at }, files, seconds);
      results.push({ name, version, failure: null, verdicts });
    } catch (error) {
      const failure = String(error instanceof Error ? error.message : error);
      results.push({ name, version, failure, verdicts: null });
    }
  }
  const common = files.filter((file) =>
    results.every(({ verdicts }) => {
      const verdict = verdicts?.byFile.get(file);
      return verdict === undefined || answered.has(verdict.outcome);
    }),
  );
  const failures = results.filter(({ failure }) => failure !== null);
  return {
    text: [
      `${files.length} descriptions; time over the ${common.length} that all answer`,
      '',
      validateTable(results, files, common),
      ...failures.map(({ name, failure }) => `\n${name} does not run here: ${failure}`),
    ].join('\n'),
    data: {
      folder,
      results: results.map(({ verdicts, ...result }) => ({
        ...result,
        peakMb: verdicts?.peakMb ?? null,
        verdicts: verdicts && Object.fromEntries(verdicts.byFile),
      })),
    },
  };
}
