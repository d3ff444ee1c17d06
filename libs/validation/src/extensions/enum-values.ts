import { isArray, isObject, type JsonValue } from '@connectory/definition';
import type { Facts } from '../facts.js';
import { below, type Place } from '../place.js';
import { placeOfExtension, type Extension } from './extension-facts.js';

/** One entry of `x-ms-enum-values`. */
export interface EnumEntry {
  readonly value: JsonValue;
  readonly place: Place;
}

/** The entries of an `x-ms-enum-values`. */
export function enumEntries(extension: Extension): EnumEntry[] {
  if (!isArray(extension.value)) return [];
  return extension.value.flatMap((entry, index) =>
    isObject(entry) && Object.hasOwn(entry, 'value')
      ? [{ value: entry['value']!, place: below(placeOfExtension(extension), index) }]
      : [],
  );
}

/** The values that a schema or a parameter allows, for a list those of its items; `null` if it allows any. */
export function allowedValues(facts: Facts, { node }: Extension): readonly JsonValue[] | null {
  const schema =
    node.type === 'Parameter' ? facts.resolve(node.value['schema'], { node, member: ['schema'] }) : null;
  for (const owner of [node.value, schema?.value]) {
    if (owner === undefined) continue;
    if (isArray(owner['enum'])) return owner['enum'];
    const items = facts.resolve(owner['items'], { node });
    if (isArray(items?.value['enum'])) return items.value['enum'];
  }
  return null;
}

/** A value as a message shows it. */
export const shownValue = (value: JsonValue): string =>
  typeof value === 'string' ? value : JSON.stringify(value);
