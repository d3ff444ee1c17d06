import { isArray, isObject, type JsonValue } from '../json.js';
import { pointerTokens } from '../pointer.js';

/** What is to stand at pointers; `undefined` takes out what stands there. */
export type Edits = Readonly<Record<string, JsonValue | undefined>>;

/** A document with other values, set one after the other; `-` is the place behind the last item of a list. */
export function withValues<T extends JsonValue>(document: T, edits: Edits): T {
  let value: JsonValue = document;
  for (const [pointer, edit] of Object.entries(edits))
    value = withValue(value, pointerTokens(pointer), edit)!;
  return value as T;
}

function withValue(
  value: JsonValue | undefined,
  tokens: readonly string[],
  edit: JsonValue | undefined,
): JsonValue | undefined {
  const [token, ...rest] = tokens;
  if (token === undefined) return edit;
  if (isArray(value)) {
    const index = token === '-' ? value.length : Number(token);
    const item = withValue(value[index], rest, edit);
    return [...value.slice(0, index), ...(item === undefined ? [] : [item]), ...value.slice(index + 1)];
  }
  const members = new Map(isObject(value) ? Object.entries(value) : []);
  const member = withValue(members.get(token), rest, edit);
  if (member === undefined) members.delete(token);
  else members.set(token, member);
  return Object.fromEntries(members);
}
