import type { Finding, SourceFormat } from '@connectory/contracts';
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
  const distinct = withoutDuplicates(findings);
  const pointers = new Set<string>();
  for (const { pointer, range, related } of distinct) {
    if (range === null) pointers.add(pointer);
    for (const place of related) pointers.add(place.pointer);
  }
  const ranges = locateNearest(text, format, pointers);
  const rangeAt = (pointer: string) => ranges.get(pointer) ?? null;
  const placed = distinct.map((finding) => ({
    ...finding,
    range: finding.range ?? rangeAt(finding.pointer),
    related:
      finding.related.length === 0
        ? finding.related
        : finding.related.map((place) => ({ ...place, range: place.range ?? rangeAt(place.pointer) })),
  }));
  return limited(placed.sort(byPlace));
}

/** Few places have more than one finding: only those are looked at closely. */
function withoutDuplicates(findings: readonly Finding[]): Finding[] {
  const places = new Set<string>();
  const shared = new Set<string>();
  for (const { pointer } of findings) {
    if (places.has(pointer)) shared.add(pointer);
    else places.add(pointer);
  }
  const seen = new Set<string>();
  return findings.filter((finding) => {
    if (!shared.has(finding.pointer)) return true;
    const identity = `${finding.code}\n${finding.pointer}\n${finding.message}`;
    if (seen.has(identity)) return false;
    seen.add(identity);
    return true;
  });
}

/** What has no place comes last. */
function byPlace(one: Finding, other: Finding): number {
  if (one.range === null || other.range === null) {
    if (one.range !== other.range) return one.range === null ? 1 : -1;
  } else {
    const difference = one.range.line - other.range.line || one.range.column - other.range.column;
    if (difference !== 0) return difference;
  }
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
