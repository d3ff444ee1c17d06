/** `list` with each of its members changed; `list` itself, not a copy, if no member changes. */
export function mapSame<T>(list: readonly T[], change: (member: T) => T): readonly T[] {
  let changed: T[] | null = null;
  for (let index = 0; index < list.length; index += 1) {
    const before = list[index] as T;
    const after = change(before);
    if (after !== before) changed ??= list.slice(0, index);
    changed?.push(after);
  }
  return changed ?? list;
}
