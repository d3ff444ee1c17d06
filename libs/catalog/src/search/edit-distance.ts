/**
 * How many slips lie between two words: letters left out, added, changed, or swapped with their neighbour (optimal string
 * alignment). `mostly` counts the same to the nearest beginning of `word`, for somebody who has not finished typing.
 */
export function editDistance(
  typed: string,
  word: string,
): { readonly whole: number; readonly mostly: number } {
  const [from, to] = [[...typed], [...word]];
  let before: number[] = [];
  let above = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [row, letter] of from.entries()) {
    const line = [row + 1];
    for (const [column, other] of to.entries()) {
      const isSwapped = row > 0 && column > 0 && letter === to[column - 1] && from[row - 1] === other;
      line.push(
        Math.min(
          above[column + 1]! + 1,
          line[column]! + 1,
          above[column]! + (letter === other ? 0 : 1),
          isSwapped ? before[column - 1]! + 1 : Infinity,
        ),
      );
    }
    [before, above] = [above, line];
  }
  return { whole: above.at(-1)!, mostly: Math.min(...above) };
}
