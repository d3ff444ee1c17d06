import type { MeasuredCase } from './measure-case.js';

const ms = (value: number) => value.toFixed(2);
const columns = [
  'organisation',
  'case',
  'rows',
  'p50 ms',
  'p95 ms',
  'worst ms',
  'bare p95',
  'ratio',
] as const;

/** A line for each case, and one for the worst of each organisation. */
export function searchTable(measured: readonly MeasuredCase[]): string {
  const rows = measured.map(({ organization, name, rows, ours, bare }) => [
    organization,
    name,
    rows.toFixed(0),
    ms(ours.p50),
    ms(ours.p95),
    ms(ours.worst),
    ms(bare.p95),
    (ours.p95 / bare.p95).toFixed(1),
  ]);
  const all = [[...columns], ...rows];
  const widths = columns.map((_, index) => Math.max(...all.map((row) => row[index]!.length)));
  return all
    .map((row) =>
      row
        .map((cell, index) => (index < 2 ? cell.padEnd(widths[index]!) : cell.padStart(widths[index]!)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
