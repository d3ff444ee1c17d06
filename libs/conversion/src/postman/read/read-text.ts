import { isArray, isObject, type JsonObject, type JsonValue } from '@connectory/definition';
import { cleanDescription } from './clean-text.js';

/** A scalar as text; `null` for anything else. */
export function readText(value: JsonValue | undefined): string | null {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}

/** A description: a text, or `{ content, type }`; as Markdown. */
export function readDescription(value: JsonValue | undefined): string {
  if (value === undefined || value === null || value === '') return '';
  const text = isObject(value) ? readText(value['content']) : readText(value);
  return text === null ? '' : cleanDescription(text.trim());
}

/** A member of a list that is an object, and where it stands. */
export interface Placed {
  readonly member: JsonObject;
  readonly pointer: string;
}

/** The members of a list that are objects, with their pointers; what is `null` or a scalar is left out. */
export function readPlaced(value: JsonValue | undefined, pointer: string): Placed[] {
  const placed: Placed[] = [];
  if (!isArray(value)) return placed;
  for (let index = 0; index < value.length; index += 1) {
    const member = value[index];
    if (isObject(member)) placed.push({ member, pointer: `${pointer}/${index}` });
  }
  return placed;
}

const none: readonly string[] = [];

/** The pointers of those members of the node at `pointer` that it has; the names are nothing that a pointer escapes. */
export function presentMembers(
  node: JsonObject,
  pointer: string,
  names: readonly string[],
): readonly string[] {
  let present: string[] | null = null;
  for (const name of names) if (node[name] !== undefined) (present ??= []).push(`${pointer}/${name}`);
  return present ?? none;
}
