/** What turns one text into another with the least replaced, so that cursor, folds and undo stay where they are. */
export function textChange(
  before: string,
  after: string,
): { readonly from: number; readonly to: number; readonly insert: string } {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before.charCodeAt(from) === after.charCodeAt(from)) from += 1;
  let left = shorter - from;
  let same = 0;
  while (
    same < left &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  )
    same += 1;
  left = before.length - same;
  return { from, to: left, insert: after.slice(from, after.length - same) };
}
