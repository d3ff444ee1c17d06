import type { Finding, SourceFormat, TextRange } from '@connectory/contracts';
import { locateNearest } from './locate.js';
import { makeFinding } from './make-finding.js';

/** So many findings of one code are kept; one more finding says how many there were. */
export const mostFindingsPerCode = 1_000;

/** Says how many findings of a code are left out. */
export const findingsOmitted = (code: string, omitted: number): Finding =>
  makeFinding({
    code: 'definition/findings-omitted',
    severity: 'info',
    message: `${omitted} more findings \`${code}\` are not listed. Repair the listed ones and look again.`,
    params: { code, omitted },
    pointer: '',
  });

/**
 * Findings as they are shown: each with its range in `text` (of the nearest ancestor where the text has nothing at the
 * pointer itself), sorted by place, without duplicates, at most `mostFindingsPerCode` of a code.
 */
export function withRanges(findings: readonly Finding[], text: string, format: SourceFormat): Finding[] {
  const distinct = [...new Map(findings.map((finding) => [identity(finding), finding])).values()];
  const pointers = distinct.flatMap(({ pointer, range, related }) => [
    ...(range ? [] : [pointer]),
    ...related.map((place) => place.pointer),
  ]);
  const ranges = locateNearest(text, format, pointers);
  const placed = distinct.map((finding) => ({
    ...finding,
    range: finding.range ?? ranges.get(finding.pointer) ?? null,
    related: finding.related.map((place) => ({
      ...place,
      range: place.range ?? ranges.get(place.pointer) ?? null,
    })),
  }));
  return limited(placed.sort(byPlace));
}

const identity = ({ code, pointer, message }: Finding) => `${code}\n${pointer}\n${message}`;

const start = (range: TextRange | null): [line: number, column: number] =>
  range ? [range.line, range.column] : [Infinity, Infinity];

function byPlace(one: Finding, other: Finding): number {
  const [line, column] = start(one.range);
  const [otherLine, otherColumn] = start(other.range);
  if (line !== otherLine) return line < otherLine ? -1 : 1;
  if (column !== otherColumn) return column < otherColumn ? -1 : 1;
  return one.code < other.code ? -1 : one.code > other.code ? 1 : 0;
}

function limited(findings: readonly Finding[]): Finding[] {
  const counts = new Map<string, number>();
  const kept = findings.filter(({ code }) => {
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    return count <= mostFindingsPerCode;
  });
  for (const [code, count] of counts) {
    if (count <= mostFindingsPerCode) continue;
    kept.push(findingsOmitted(code, count - mostFindingsPerCode));
  }
  return kept;
}
