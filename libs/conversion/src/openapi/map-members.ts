import type { JsonObject, JsonValue } from '@connectory/definition';

/** Sets a member whatever its name: `__proto__` is a name like any other in a document. */
export function setMember(target: Record<string, JsonValue>, key: string, value: JsonValue): void {
  if (key !== '__proto__') target[key] = value;
  else Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
}

/** A new object with the first `count` members of `object`, whose `keys` are at hand. */
export function firstMembers(
  object: JsonObject,
  keys: readonly string[],
  count: number,
): Record<string, JsonValue> {
  const members: Record<string, JsonValue> = {};
  for (let index = 0; index < count; index += 1)
    setMember(members, keys[index]!, object[keys[index]!] as JsonValue);
  return members;
}

/** The object with each member's value put through `change`; the very same object if that changes none. */
export function mapMembers(
  object: JsonObject,
  change: (value: JsonValue, key: string) => JsonValue,
): JsonObject {
  const keys = Object.keys(object);
  // Most objects stay as they are, and cost no copy.
  let mapped: Record<string, JsonValue> | null = null;
  for (let index = 0; index < keys.length; index += 1) {
    const key = keys[index]!;
    const before = object[key] as JsonValue;
    const after = change(before, key);
    if (mapped === null && after !== before) mapped = firstMembers(object, keys, index);
    if (mapped !== null) setMember(mapped, key, after);
  }
  return mapped ?? object;
}

/** As `mapMembers`, for lists. */
export function mapItems(
  list: readonly JsonValue[],
  change: (value: JsonValue, index: number) => JsonValue,
): readonly JsonValue[] {
  let mapped: JsonValue[] | null = null;
  for (let index = 0; index < list.length; index += 1) {
    const before = list[index]!;
    const after = change(before, index);
    if (mapped === null && after !== before) mapped = list.slice(0, index);
    mapped?.push(after);
  }
  return mapped ?? list;
}

/** The object without the member `key`; the very same object if it has none. */
export function without(object: JsonObject, ...keys: readonly string[]): JsonObject {
  if (!keys.some((key) => Object.hasOwn(object, key))) return object;
  const rest: Record<string, JsonValue> = {};
  for (const key of Object.keys(object))
    if (!keys.includes(key)) setMember(rest, key, object[key] as JsonValue);
  return rest;
}
