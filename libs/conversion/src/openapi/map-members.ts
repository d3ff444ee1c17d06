import type { JsonObject, JsonValue } from '@connectory/definition';

/** Sets a member whatever its name: `__proto__` is a name like any other in a document. */
export function setMember(target: Record<string, JsonValue>, key: string, value: JsonValue): void {
  if (key !== '__proto__') target[key] = value;
  else Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
}

/** The object with each member's value put through `change`; the very same object if that changes none. */
export function mapMembers(
  object: JsonObject,
  change: (value: JsonValue, key: string) => JsonValue,
): JsonObject {
  const mapped: Record<string, JsonValue> = {};
  let isChanged = false;
  for (const key of Object.keys(object)) {
    const before = object[key] as JsonValue;
    const after = change(before, key);
    isChanged ||= after !== before;
    setMember(mapped, key, after);
  }
  return isChanged ? mapped : object;
}

/** As `mapMembers`, for lists. */
export function mapItems(
  list: readonly JsonValue[],
  change: (value: JsonValue, index: number) => JsonValue,
): readonly JsonValue[] {
  let isChanged = false;
  const mapped = list.map((before, index) => {
    const after = change(before, index);
    isChanged ||= after !== before;
    return after;
  });
  return isChanged ? mapped : list;
}

/** The object without the member `key`; the very same object if it has none. */
export function without(object: JsonObject, ...keys: readonly string[]): JsonObject {
  if (!keys.some((key) => Object.hasOwn(object, key))) return object;
  const rest: Record<string, JsonValue> = {};
  for (const key of Object.keys(object))
    if (!keys.includes(key)) setMember(rest, key, object[key] as JsonValue);
  return rest;
}
