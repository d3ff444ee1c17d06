import { isObject, type JsonObject, type JsonValue } from '@connectory/definition';

type Draft = Readonly<Record<string, JsonValue | undefined>>;

/** The members that say something: not `undefined`, not an empty text, list or object. */
export function compact(draft: Draft): JsonObject {
  return Object.fromEntries(
    Object.entries(draft).filter((entry): entry is [string, JsonValue] => !isEmpty(entry[1])),
  );
}

function isEmpty(value: JsonValue | undefined): boolean {
  if (value === undefined || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  return isObject(value) && Object.keys(value).length === 0;
}
