import { plainText } from './plain-text.js';

/** Wider cells stick out and do not widen their column. */
const widestColumn = 60;

/** Rows in columns of equal width, two spaces between them. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  const plain = rows.map((row) => row.map(plainText));
  for (const row of plain) {
    for (const [column, { length }] of row.entries()) {
      if (length <= widestColumn) widths[column] = Math.max(widths[column] ?? 0, length);
    }
  }
  return plain
    .map(
      (row) =>
        `${row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}
