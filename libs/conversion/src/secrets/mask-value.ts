import type { JsonValue } from '@connectory/definition';
import type { Place } from './place.js';

type Container = Record<string, JsonValue>;

/** The document with other strings at some places. What lies on no way to them is shared, not copied. */
export function withStrings(
  document: JsonValue,
  strings: readonly { readonly place: Place; readonly text: string }[],
): JsonValue {
  if (strings.length === 0) return document;
  const copies = new Map<JsonValue, Container>();
  let root = document;
  const copyOf = (place: Place): Container => {
    const known = copies.get(place.value);
    if (known) return known;
    // A spread, unlike an assignment, takes a member named `__proto__` for what it is.
    const copy = (
      Array.isArray(place.value)
        ? [...(place.value as readonly JsonValue[])]
        : { ...(place.value as Container) }
    ) as Container;
    copies.set(place.value, copy);
    if (place.parent === null) root = copy;
    else copyOf(place.parent)[place.key] = copy;
    return copy;
  };
  for (const { place, text } of strings) {
    if (place.parent === null) root = text;
    else copyOf(place.parent)[place.key] = text;
  }
  return root;
}
