import { isArray, type JsonObject, type JsonValue } from '../json.js';

/** The number of a value: two values have the same one if they are the same JSON, whatever the order of their members. */
export type ValueIds = (value: JsonValue | undefined) => number;

/**
 * Numbers values from the leaves up, each object and list once, so that comparing all of two documents with each other takes
 * no longer than reading them.
 */
export function createValueIds(): ValueIds {
  const byText = new Map<string, number>();
  const byScalar = new Map<JsonValue | undefined, number>();
  const byObject = new WeakMap<object, number>();
  let last = 0;

  const numbered = <K>(known: Map<K, number>, key: K): number => {
    let id = known.get(key);
    if (id === undefined) known.set(key, (id = ++last));
    return id;
  };
  const textOf = (value: JsonObject | readonly JsonValue[]): string => {
    if (isArray(value)) {
      let text = '[';
      for (const item of value) text += `${idOf(item)},`;
      return text;
    }
    let text = '{';
    for (const name of Object.keys(value).sort()) text += `${numbered(byScalar, name)}:${idOf(value[name])},`;
    return text;
  };
  const idOf: ValueIds = (value) => {
    if (typeof value !== 'object' || value === null) return numbered(byScalar, value);
    let id = byObject.get(value);
    if (id === undefined) byObject.set(value, (id = numbered(byText, textOf(value))));
    return id;
  };
  return idOf;
}
