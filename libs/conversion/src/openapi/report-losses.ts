import type { LedgerEntry } from '@connectory/contracts';
import { conversionCatalogue, type ConversionCode } from '../finding-catalogue.js';
import type { NewFinding } from '../recorder.js';

const catalogue: ReadonlyMap<string, ConversionCode> = new Map(
  conversionCatalogue.map((entry) => [entry.code, entry]),
);

/** One finding for each code under which a downgrade lost something: how much, what to do, and where the first of it is. */
export function reportLosses(ledger: readonly LedgerEntry[], version: string): NewFinding[] {
  const losses = new Map<string, { first: LedgerEntry; count: number }>();
  for (const entry of ledger) {
    if (entry.outcome !== 'lost' || entry.code === undefined) continue;
    const known = losses.get(entry.code);
    if (known) known.count += 1;
    else losses.set(entry.code, { first: entry, count: 1 });
  }
  return [...losses].flatMap(([code, { first, count }]) => {
    const entry = catalogue.get(code);
    if (!entry || entry.severity === null) return [];
    const places = count === 1 ? 'one place' : `${count} places`;
    return [
      {
        code,
        severity: entry.severity,
        message: `${entry.title} (OpenAPI ${version}, ${places}). ${first.reason} ${entry.remedy}`,
        params: { count, version },
        pointer: first.source,
      },
    ];
  });
}
