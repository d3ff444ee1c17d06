import type { Finding, LedgerEntry } from '@connectory/contracts';
import { parentPointer } from '@connectory/definition';

/**
 * The findings of a definition, pointed at the source that the definition was made from: each pointer becomes the
 * source of the nearest target above it. Where source and target have the same pointer the two have the same
 * shape, so the rest of the pointer is kept. What nothing in the source led to points at its root.
 */
export function traceFindings(findings: readonly Finding[], ledger: readonly LedgerEntry[]): Finding[] {
  const sources = new Map<string, string>();
  for (const { source, targets } of ledger) {
    for (const target of targets) if (!sources.has(target)) sources.set(target, source);
  }
  const trace = (pointer: string): string => {
    for (let target: string | null = pointer; target !== null; target = parentPointer(target)) {
      const source = sources.get(target);
      if (source !== undefined) return source === target ? pointer : source;
    }
    return '';
  };
  return findings.map((finding) => ({
    ...finding,
    pointer: trace(finding.pointer),
    range: null,
    related: finding.related.map((place) => ({ ...place, pointer: trace(place.pointer), range: null })),
  }));
}
