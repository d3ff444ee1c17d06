import type { JsonValue } from '@connectory/definition';

/** An object of the definition while it is put together. */
export type JsonDraft = Record<string, JsonValue>;

/** Sets a member whose name comes from a source, where `__proto__` is a name like any other. */
export function setMember(draft: JsonDraft, name: string, value: JsonValue): void {
  if (name === '__proto__') {
    Object.defineProperty(draft, name, { value, writable: true, enumerable: true, configurable: true });
  } else draft[name] = value;
}
