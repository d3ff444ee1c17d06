import { isValid } from '../judging/verdict.js';
import type { Row } from '../row.js';
import { textTable } from './text-table.js';

/** A line for each kind and version of file. */
export function kindTable(rows: readonly Row[]): string {
  const kinds = new Map<string, Row[]>();
  for (const row of rows) {
    const name = `${row.kind} ${/^\d+\.\d+/.exec(row.version ?? '')?.[0] ?? ''}`.trim();
    kinds.set(name, [...(kinds.get(name) ?? []), row]);
  }
  const sum = (own: readonly Row[], of: (row: Row) => number) =>
    String(own.reduce((total, row) => total + of(row), 0));
  return textTable(
    [
      'kind',
      'files',
      'converted',
      'valid',
      'operations',
      'errors',
      'warnings',
      'infos',
      'nodes',
      'lost',
      'ms',
    ],
    [...kinds]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, own]) => [
        name,
        String(own.length),
        sum(own, ({ output }) => (output === null ? 0 : 1)),
        sum(own, ({ output }) => (output !== null && isValid(output) ? 1 : 0)),
        sum(own, ({ operations }) => operations),
        sum(own, ({ findings }) => findings.error),
        sum(own, ({ findings }) => findings.warning),
        sum(own, ({ findings }) => findings.info),
        sum(own, ({ ledger }) => ledger?.nodes ?? 0),
        sum(own, ({ ledger }) => ledger?.lost ?? 0),
        String(Math.round(own.reduce((total, { ms }) => total + ms, 0))),
      ]),
  );
}
