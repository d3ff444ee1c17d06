import { appendPointer, type JsonObject, type JsonValue } from '@connectory/definition';

/** A node of a document. Its pointer is worked out only where something is found. */
export interface Place {
  readonly value: JsonValue;
  readonly parent: Place | null;
  readonly key: string;
}

export function pointerOfPlace(place: Place): string {
  const tokens: string[] = [];
  for (let at: Place = place; at.parent !== null; at = at.parent) tokens.push(at.key);
  return appendPointer('', ...tokens.reverse());
}

/** What holds a value for something that is named further up. */
const valueMembers = new Set(['value', 'src', 'example', 'examples', 'default', 'x-example', 'schema']);

/**
 * What the value at `place` is called: its member name; in a list that of the list; the key of a Postman field, the name
 * of a parameter or a property for their values, examples and defaults.
 */
export function nameOfPlace(place: Place): string | null {
  for (let at: Place | null = place; at !== null && at.parent !== null; at = at.parent) {
    if (Array.isArray(at.parent.value)) continue;
    if (!valueMembers.has(at.key)) return at.key;
    const { key, name } = at.parent.value as JsonObject;
    if (typeof key === 'string') return key;
    if (typeof name === 'string') return name;
  }
  return null;
}
