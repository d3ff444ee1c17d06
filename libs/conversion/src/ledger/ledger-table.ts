import type { LedgerEntry } from '@connectory/contracts';

/**
 * A ledger as the rows of a table, the heading first: source, outcome, and the targets or why it was lost. The root is
 * written `/`, as an empty cell would be read as missing.
 */
export function ledgerTable(ledger: readonly LedgerEntry[]): string[][] {
  const place = (pointer: string) => pointer || '/';
  return [
    ['source', 'outcome', 'target or reason'],
    ...ledger.map(({ source, outcome, targets, code, reason }) => [
      place(source),
      outcome,
      outcome === 'lost' ? `${code ?? ''}: ${reason ?? ''}` : targets.map(place).join(', '),
    ]),
  ];
}
