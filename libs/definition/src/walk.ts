import { isObject, type JsonValue } from './json.js';
import { appendPointer } from './pointer.js';

/**
 * Calls `visit` for every value of a document, the root first, members in their order. Does not go below a value for
 * which `visit` returns `'skip'`. Without recursion: any depth will do.
 */
export function walk(document: JsonValue, visit: (value: JsonValue, pointer: string) => 'skip' | void): void {
  const pending: { value: JsonValue; pointer: string }[] = [{ value: document, pointer: '' }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { value, pointer } = next;
    if (visit(value, pointer) === 'skip' || typeof value !== 'object' || value === null) continue;
    const keys = isObject(value) ? Object.keys(value) : value.map((_item, index) => index);
    for (const key of keys.reverse()) {
      const child = (value as Readonly<Record<string | number, JsonValue>>)[key]!;
      pending.push({ value: child, pointer: appendPointer(pointer, key) });
    }
  }
}
