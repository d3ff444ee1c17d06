/**
 * Rows for `(VALUES …)` of a statement: each value is a parameter of its own and goes over the wire as it is, where an array
 * of texts would be escaped here and taken apart there.
 *
 * @param types the PostgreSQL types of the columns
 * @param parameters those that the statement has already; the values are added
 */
export function valueRows(
  types: readonly string[],
  rows: readonly (readonly unknown[])[],
  parameters: unknown[],
): string {
  return rows
    .map((row) => {
      const cells = types.map((type, column) => {
        parameters.push(row[column]);
        return `$${parameters.length}::${type}`;
      });
      return `(${cells.join(', ')})`;
    })
    .join(', ');
}
