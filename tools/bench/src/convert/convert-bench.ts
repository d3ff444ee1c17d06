import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findFiles, openVerdictStore, startJudges, UsageError, verdictFile } from '@connectory/corpus';
import { recogniseKind, type JsonValue } from '@connectory/definition';
import type { Bench, BenchOptions, BenchResult } from '../bench.js';
import { convertTable, type ConverterResult } from './convert-table.js';
import { ownConverters } from './converters.js';
import { installPeer } from '../peer/install-peer.js';
import { measureConverter } from './measure-converter.js';
import { peers } from './peers.js';
import { timeConverter } from './time-converters.js';

const examples = fileURLToPath(new URL('../../../../examples', import.meta.url));

export const convertBench: Bench = {
  name: 'convert',
  summary: 'Postman collections to OpenAPI: validity, completeness, speed and memory beside four peers',
  help: `Converts the Postman collections below a folder with Connectory and with its peers, each in a process of its own.

Usage: npm run bench -- convert [DIR] [--only GLOB] [--seconds N] [--no-peers] [--json FILE]

Without DIR our own examples are converted. Any folder with collections will do; the published figures are from a corpus of
real collections, see docs/guides/measuring.md. The peers are installed once into ~/.cache/connectory-bench:
${peers.map(({ name, version }) => `  ${name} ${version}`).join('\n')}`,
  run,
};

/** A converter, where it is installed, and why it is not. */
interface Contender {
  readonly name: string;
  readonly version: string | null;
  readonly folder: string | null;
  failure: string | null;
}

async function run({ folder: given, only, seconds, withPeers, tell }: BenchOptions): Promise<BenchResult> {
  const folder = given ?? examples;
  const files = findFiles(folder, only).filter((file) => isCollection(join(folder, file)));
  if (files.length === 0) throw new UsageError(`There is no Postman collection below ${folder}.`);
  const contenders = await findContenders(withPeers, tell);
  const results = new Map<string, ConverterResult['made']>();
  const judges = startJudges(openVerdictStore(verdictFile));
  for (const contender of contenders) {
    if (contender.failure !== null || contender.name === 'JSON.parse') continue;
    tell(`${contender.name}: ${files.length} collections`);
    try {
      results.set(contender.name, await measureConverter(contender, { folder, files }, judges, seconds));
    } catch (error) {
      contender.failure = String(error instanceof Error ? error.message : error);
    }
  }
  judges.close();
  const common = files.filter((file) =>
    [...results.values()].every((made) =>
      made?.some((one) => one.file === file && one.outcome === 'converted'),
    ),
  );
  const measured: ConverterResult[] = [];
  for (const contender of contenders) {
    const isTimed = contender.failure === null && common.length > 0;
    if (isTimed) tell(`${contender.name}: time for ${common.length} collections`);
    const timing = isTimed
      ? await timeConverter(
          contender,
          common.map((file) => join(folder, file)),
        )
      : null;
    measured.push({ ...contender, made: results.get(contender.name) ?? null, timing });
  }
  const base = measured.find(({ name }) => name === 'JSON.parse')?.timing?.ms ?? 0;
  return {
    text: textOf(measured, base, files.length, common.length),
    data: { folder, files, common, measured },
  };
}

async function findContenders(withPeers: boolean, tell: BenchOptions['tell']): Promise<Contender[]> {
  const own = Object.keys(ownConverters).map((name): Contender => ({
    name,
    version: null,
    folder: null,
    failure: null,
  }));
  const others: Contender[] = [];
  for (const peer of withPeers ? peers : []) {
    tell(`${peer.name} ${peer.version}: looking for it, installing it if need be`);
    try {
      others.push({ ...peer, folder: await installPeer(peer), failure: null });
    } catch (error) {
      others.push({ ...peer, folder: null, failure: String(error instanceof Error ? error.message : error) });
    }
  }
  return [...own, ...others];
}

function textOf(results: readonly ConverterResult[], base: number, files: number, common: number): string {
  const failures = results.filter(({ failure }) => failure !== null);
  const stuck = results.flatMap(({ name, made }) =>
    (made ?? [])
      .filter(({ outcome }) => outcome === 'hung' || outcome === 'broke down')
      .map(({ file, outcome }) => `${name} ${outcome} at ${file}`),
  );
  return [
    `${files} collections; time and memory over the ${common} that all convert`,
    '',
    convertTable(results, base),
    ...failures.map(({ name, failure }) => `\n${name} does not run here: ${failure}`),
    ...(stuck.length > 0 ? ['', ...stuck] : []),
  ].join('\n');
}

function isCollection(file: string): boolean {
  if (!file.endsWith('.json')) return false;
  try {
    const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
    return recogniseKind(JSON.parse(text) as JsonValue).kind === 'postman';
  } catch (error) {
    // What is no JSON is no collection.
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}
