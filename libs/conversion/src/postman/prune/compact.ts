import { isObject, type JsonObject, type JsonValue } from '@connectory/definition';

type Draft = Readonly<Record<string, JsonValue | undefined>>;

/** The members that say something: not `undefined`, not an empty text, list or object. */
export function compact(draft: Draft): JsonObject {
  const kept: Record<string, JsonValue> = {};
  for (const name of Object.keys(draft)) {
    const value = draft[name];
    if (value !== undefined && !isEmpty(value)) kept[name] = value;
  }
  return kept;
}

function isEmpty(value: JsonValue): boolean {
  if (value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  return isObject(value) && Object.keys(value).length === 0;
}
