import { isObject, type JsonValue } from '@connectory/definition';

const maxDepth = 400;

/** `value` with every `$ref` below it rewritten: for extensions, whose shape nobody knows. Shares what has none. */
export function rewriteRefs(value: JsonValue, rewrite: (ref: string) => string, depth = 0): JsonValue {
  if (typeof value !== 'object' || value === null || depth > maxDepth) return value;
  if (Array.isArray(value)) return value.map((child: JsonValue) => rewriteRefs(child, rewrite, depth + 1));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [
      key,
      key === '$ref' && typeof child === 'string' ? rewrite(child) : rewriteRefs(child, rewrite, depth + 1),
    ]),
  );
}

/** Whether any `$ref` in `document` starts with `prefix`. */
export function hasRef(document: JsonValue, prefix: string): boolean {
  const open: JsonValue[] = [document];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (typeof node !== 'object' || node === null) continue;
    if (isObject(node) && typeof node['$ref'] === 'string' && node['$ref'].startsWith(prefix)) return true;
    for (const child of Object.values<JsonValue>(node)) open.push(child);
  }
  return false;
}
