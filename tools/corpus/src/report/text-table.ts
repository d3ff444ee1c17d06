/** Lines of cells as text, columns aligned; numbers to the right. */
export function textTable(head: readonly string[], lines: readonly (readonly string[])[]): string {
  const widths = head.map((name, column) =>
    Math.max(name.length, ...lines.map((cells) => (cells[column] ?? '').length)),
  );
  const isNumber = head.map((_, column) => lines.every((cells) => /^[\d.,%–-]*$/.test(cells[column] ?? '')));
  const show = (cells: readonly string[]) =>
    widths
      .map((width, column) => {
        const cell = cells[column] ?? '';
        return isNumber[column] ? cell.padStart(width) : cell.padEnd(width);
      })
      .join('  ')
      .trimEnd();
  return [show(head), widths.map((width) => '-'.repeat(width)).join('  '), ...lines.map(show)].join('\n');
}
