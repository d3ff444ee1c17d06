import { isArray, isObject, type JsonValue } from '@connectory/definition';
import { mapItems, mapMembers } from './map-members.js';

const maxDepth = 400;

/** `value` with every `$ref` below it rewritten: for extensions, whose shape nobody knows. Shares what has none. */
export function rewriteRefs(value: JsonValue, rewrite: (ref: string) => string, depth = 0): JsonValue {
  if (typeof value !== 'object' || value === null || depth > maxDepth) return value;
  if (isArray(value)) return mapItems(value, (child) => rewriteRefs(child, rewrite, depth + 1));
  if (!isObject(value)) return value;
  return mapMembers(value, (child, key) =>
    key === '$ref' && typeof child === 'string' ? rewrite(child) : rewriteRefs(child, rewrite, depth + 1),
  );
}
