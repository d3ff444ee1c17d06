import { isObject, type JsonValue } from '@connectory/definition';
import { cleanDescription } from './clean-text.js';

/** A scalar as text; `null` for anything else. */
export function readText(value: JsonValue | undefined): string | null {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}

/** A description: a text, or `{ content, type }`; as Markdown. */
export function readDescription(value: JsonValue | undefined): string {
  const text = isObject(value) ? readText(value['content']) : readText(value);
  return text === null ? '' : cleanDescription(text.trim());
}

/** The members that are objects, with their indices; what is `null` or a scalar is left out. */
export function readObjects(value: JsonValue | undefined) {
  if (!Array.isArray(value)) return [];
  return value.flatMap((member: JsonValue, index) => (isObject(member) ? [{ member, index }] : []));
}
