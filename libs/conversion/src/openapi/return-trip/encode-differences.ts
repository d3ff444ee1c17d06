import { isArray, isObject, pointerTokens, type JsonObject, type JsonValue } from '@connectory/definition';
import { mapItems, setMember } from '../map-members.js';
import type { Difference } from './difference.js';

/**
 * The differences as the value of their hint. A `$ref` in them is written `$$ref`: they are data, and tools that
 * look for references everywhere would take it for one that leads nowhere.
 */
export function encodeDifferences(notes: ReadonlyMap<string, Difference>): JsonObject {
  const encoded: Record<string, JsonValue> = {};
  for (const [pointer, difference] of notes) encoded[pointer] = escapeRefs(difference, 0);
  return encoded;
}

export function decodeDifferences(value: JsonValue): { tokens: string[]; difference: Difference }[] {
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([pointer, entry]) => {
    if (!isObject(entry) || (pointer !== '' && !pointer.startsWith('/'))) return [];
    const difference = unescapeRefs(entry, 0) as JsonObject;
    const { order } = difference;
    if (order === undefined) return [{ tokens: pointerTokens(pointer), difference }];
    if (!isArray(order) || !order.every((index) => typeof index === 'number')) return [];
    return [{ tokens: pointerTokens(pointer), difference: { order } }];
  });
}

const maxDepth = 400;
const escapeRefs = (value: JsonValue, depth: number) =>
  renameKeys(value, /^\$+ref$/, (key) => `$${key}`, depth);
const unescapeRefs = (value: JsonValue, depth: number) =>
  renameKeys(value, /^\$\$+ref$/, (key) => key.slice(1), depth);

function renameKeys(
  value: JsonValue,
  pattern: RegExp,
  rename: (key: string) => string,
  depth: number,
): JsonValue {
  if (typeof value !== 'object' || value === null || depth > maxDepth) return value;
  if (isArray(value)) return mapItems(value, (item) => renameKeys(item, pattern, rename, depth + 1));
  const renamed: Record<string, JsonValue> = {};
  for (const key of Object.keys(value)) {
    const child = renameKeys(value[key]!, pattern, rename, depth + 1);
    setMember(renamed, pattern.test(key) ? rename(key) : key, child);
  }
  return renamed;
}
