import { textTable } from '@connectory/corpus';
import type { Verdict, Verdicts } from './measure-validator.js';

/** All that was measured of one validator; `verdicts` is `null` where it does not run, `failure` says why. */
export interface ValidatorResult {
  readonly name: string;
  readonly version: string | null;
  readonly failure: string | null;
  readonly verdicts: Verdicts | null;
}

/** A line for each figure, a column for each validator; times are over `common`, the files that all of them answer. */
export function validateTable(
  results: readonly ValidatorResult[],
  files: readonly string[],
  common: readonly string[],
): string {
  const shown = results.flatMap(({ name, version, verdicts }) =>
    verdicts === null ? [] : [{ title: version === null ? name : `${name} ${version}`, ...verdicts }],
  );
  const total = (byFile: ReadonlyMap<string, Verdict>) =>
    common.reduce((sum, file) => sum + (byFile.get(file)?.ms ?? 0), 0);
  const base = total(shown[0]?.byFile ?? new Map<string, Verdict>());
  const line = (name: string, of: (one: (typeof shown)[number]) => string) => [name, ...shown.map(of)];
  const count = (byFile: ReadonlyMap<string, Verdict>, outcome: Verdict['outcome']) =>
    files.filter((file) => byFile.get(file)?.outcome === outcome).length;
  return textTable(
    ['', ...shown.map(({ title }) => title)],
    [
      line('accepts, files', ({ byFile }) => String(count(byFile, 'valid'))),
      line('rejects, files', ({ byFile }) => String(count(byFile, 'invalid'))),
      line('threw / hung / broke down, files', ({ byFile }) =>
        (['threw', 'hung', 'broke down'] as const).map((what) => count(byFile, what)).join(' / '),
      ),
      line('ms, warm, fastest of the rounds', ({ byFile }) => total(byFile).toFixed(0)),
      line('× JSON.parse', ({ byFile }) => (base === 0 ? '–' : (total(byFile) / base).toFixed(1))),
      line('peak RSS, MB', ({ peakMb }) => peakMb.toFixed(0)),
    ],
  );
}
