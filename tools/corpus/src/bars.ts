import type { Cost, Speed } from './cost/cost.js';
import { isValid } from './judging/verdict.js';
import type { Row } from './row.js';

/** A goal of the engine and what was measured. */
export interface Bar {
  readonly name: string;
  readonly goal: string;
  readonly measured: string;
  /** `null` if there was nothing to measure. */
  readonly isMet: boolean | null;
}

/** The bars of the conversion engine over the rows of a corpus; `cost` is `null` if it was not measured. */
export function bars(rows: readonly Row[], cost: Cost | null): Bar[] {
  return [...collectionBars(rows), ...definitionBars(rows), ...(cost ? costBars(cost) : [])];
}

/** A collection comes out if there is a definition, and an operation in it when the collection has a request. */
export const comesOut = ({ fault, output, collection, operations }: Row): boolean =>
  fault === null && output !== null && collection !== null && (operations > 0 || collection.requests === 0);

export const isCollection = ({ kind }: Row) => kind === 'postman';

function collectionBars(rows: readonly Row[]): Bar[] {
  const all = rows.filter(isCollection);
  const measures = all.flatMap(({ collection }) => collection ?? []);
  const sum = (of: (measure: (typeof measures)[number]) => number) =>
    measures.reduce((total, measure) => total + of(measure), 0);
  const requests = sum(({ requests: count }) => count);
  const equal = sum((measure) => measure.equal);
  const auths = measures.flatMap(({ auth }) => Object.entries(auth));
  const authenticated = auths
    .filter(([type]) => type !== 'none' && type !== 'unknown')
    .map(([, count]) => count);
  const published = all.filter((row) => row.class === 'published');
  const others = all.filter((row) => row.class !== 'published');
  return [
    share('published collections that convert', published.filter(comesOut).length, published.length),
    share('other collections that convert', others.filter(comesOut).length, others.length),
    share(
      'output valid by all three judges',
      all.filter(({ output }) => output !== null && isValid(output)).length,
      all.length,
    ),
    share(
      'requests callable',
      sum(({ callable }) => callable),
      requests,
    ),
    share('replay equal', equal, requests, 99),
    share(
      'the rest named in the ledger',
      sum(({ named }) => named),
      requests - equal,
    ),
    share(
      'operationIds given and unique',
      sum(({ operationIds }) => operationIds.unique),
      sum(({ operations }) => operations),
    ),
    share(
      'authentication carried',
      authenticated.reduce((total, { carried }) => total + carried, 0),
      authenticated.reduce((total, count) => total + count.requests, 0),
    ),
  ];
}

function definitionBars(rows: readonly Row[]): Bar[] {
  const all = rows.filter(({ definition }) => definition !== null);
  const of = (version: string) =>
    all.filter((row) => row.definition?.version === version && isValid(row.definition.source));
  const roundTrip = (version: string) => {
    const trips = all.flatMap(({ definition }) =>
      definition?.version === version ? (definition.roundTrip ?? []) : [],
    );
    return share(
      version === '3.1' ? '3.1 stays as it is' : `${version} → 3.1 → ${version} identical`,
      trips.filter(({ isSame }) => isSame).length,
      trips.length,
    );
  };
  const valid = all.filter(({ definition }) => definition && isValid(definition.source));
  const outputs = (from: readonly Row[], to: '2.0' | '3.0') =>
    from.flatMap(({ definition }) => definition?.outputs[to] ?? []);
  const newer = [...of('3.0'), ...of('3.1')];
  const to20 = outputs(newer, '2.0');
  const to30 = outputs([...of('2.0'), ...newer], '3.0');
  return [
    share(
      'valid definitions come out valid as 3.1',
      valid.filter(({ output }) => output !== null && isValid(output)).length,
      valid.length,
    ),
    roundTrip('2.0'),
    roundTrip('3.0'),
    roundTrip('3.1'),
    share('3.x → 2.0 valid', to20.filter(isValid).length, to20.length),
    share('2.0 and 3.x → 3.0 valid', to30.filter(isValid).length, to30.length),
  ];
}

function costBars({ collections, definitions, peakMb }: Cost): Bar[] {
  return [
    ...speedBars('collections', collections),
    ...speedBars('definitions', definitions),
    { name: 'peak RSS', goal: '≤ 400 MB', measured: `${Math.round(peakMb)} MB`, isMet: peakMb <= 400 },
  ];
}

function speedBars(what: string, speed: Speed): Bar[] {
  const bar = (name: string, ms: number, most: number): Bar => {
    const times = ms / speed.jsonParseMs;
    return speed.files === 0
      ? { name, goal: `≤ ${most} × JSON.parse`, measured: 'no files', isMet: null }
      : { name, goal: `≤ ${most} × JSON.parse`, measured: `${times.toFixed(1)} ×`, isMet: times <= most };
  };
  return [
    bar(`speed, ${what}, without the ledger`, speed.plainMs, 6),
    bar(`speed, ${what}, with the ledger`, speed.ledgerMs, 10),
  ];
}

/** A share in percent that may not be rounded up to its goal. */
export function share(name: string, part: number, whole: number, goal = 100): Bar {
  const percent = whole === 0 ? 100 : (part / whole) * 100;
  return {
    name,
    goal: goal === 100 ? '100 %' : `≥ ${goal} %`,
    measured: whole === 0 ? 'nothing to measure' : `${shownPercent(percent)} % (${part} of ${whole})`,
    isMet: whole === 0 ? null : percent >= goal,
  };
}

const shownPercent = (percent: number) => String(Math.floor(percent * 100) / 100);
