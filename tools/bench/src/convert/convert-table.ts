import { textTable } from '@connectory/corpus';
import type { Made } from './measure-converter.js';
import type { Timing } from './time-converters.js';

/** All that was measured of one converter; `made` is `null` for the mere reading, which makes nothing. */
export interface ConverterResult {
  readonly name: string;
  readonly version: string | null;
  /** Why it does not run at all. */
  readonly failure: string | null;
  readonly made: readonly Made[] | null;
  readonly timing: Timing | null;
}

/** A line for each figure, a column for each converter. `base` is the time of JSON.parse for the same files. */
export function convertTable(results: readonly ConverterResult[], base: number): string {
  const shown = results.filter(({ failure }) => failure === null);
  const line = (name: string, of: (result: ConverterResult) => string) => [name, ...shown.map(of)];
  const counted = (of: (made: readonly Made[]) => readonly [number, number]) => (result: ConverterResult) =>
    result.made === null ? '–' : percent(...of(result.made));
  const count = (made: readonly Made[], is: (one: Made) => boolean) => made.filter(is).length;
  const sum = (made: readonly Made[], of: (one: Made) => number) =>
    made.reduce((total, one) => total + of(one), 0);
  return textTable(
    ['', ...shown.map(({ name, version }) => (version === null ? name : `${name} ${version}`))],
    [
      line(
        'converts, % of files',
        counted((made) => [count(made, ({ outcome }) => outcome === 'converted'), made.length]),
      ),
      line(
        'valid (swagger-parser and seriousme), % of files',
        counted((made) => [count(made, ({ isValid }) => isValid), made.length]),
      ),
      line(
        'valid and every request callable, % of files',
        counted((made) => [count(made, isComplete), made.length]),
      ),
      line(
        'requests with method and path, %',
        counted((made) => [sum(made, ({ placed }) => placed), sum(made, ({ requests }) => requests)]),
      ),
      line(
        'requests callable (method, path, host, body kind), %',
        counted((made) => [sum(made, ({ callable }) => callable), sum(made, ({ requests }) => requests)]),
      ),
      line(
        'requests that replay equal, %',
        counted((made) => [sum(made, ({ equal }) => equal), sum(made, ({ requests }) => requests)]),
      ),
      line(
        'authentication carried, % of callable requests',
        counted((made) => [
          sum(made, ({ authCarried }) => authCarried),
          sum(made, ({ authRequests }) => authRequests),
        ]),
      ),
      line(
        'an operationId of its own on every operation, % of outputs',
        counted((made) => [
          count(made, ({ operations, uniqueIds }) => operations > 0 && uniqueIds),
          count(made, ({ operations }) => operations > 0),
        ]),
      ),
      line('threw / hung / broke down, files', ({ made }) =>
        made === null
          ? '–'
          : (['threw', 'hung', 'broke down'] as const)
              .map((what) => count(made, ({ outcome }) => outcome === what))
              .join(' / '),
      ),
      line('ms, warm, median of rounds', ({ timing }) => shownNumber(timing?.ms, 0)),
      line('× JSON.parse', ({ timing }) => shownNumber(timing?.ms, 1, base)),
      line('peak RSS, MB', ({ timing }) => shownNumber(timing?.peakMb, 0)),
    ],
  );
}

const isComplete = ({ isValid, callable, requests }: Made) => isValid && callable === requests;

const shownNumber = (value: number | null | undefined, digits: number, unit = 1) =>
  typeof value === 'number' ? (value / unit).toFixed(digits) : '–';

const percent = (part: number, whole: number) =>
  whole === 0 ? '–' : (Math.floor((part / whole) * 1000) / 10).toFixed(1);
