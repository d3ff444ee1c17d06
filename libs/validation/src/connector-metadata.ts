import { isArray, isObject, type JsonObject, type JsonValue } from '@connectory/definition';
import { below, type Place } from './place.js';

/** One property of the catalog in `x-ms-connector-metadata`: `{ propertyName, propertyValue }`. */
export interface MetadataProperty {
  /** In small letters: people write `WebSite` and `Privacy Policy`. */
  readonly name: string;
  readonly value: string;
  /** Where the value stands. */
  readonly place: Place;
  /** Where the entry stands. */
  readonly entry: Place;
}

/** The properties that a document has for the catalog; what is not of their shape is left out. */
export function connectorMetadata(document: JsonObject): MetadataProperty[] {
  const list = document['x-ms-connector-metadata'];
  if (!isArray(list)) return [];
  return list.flatMap((item: JsonValue, index) => {
    if (!isObject(item)) return [];
    const { propertyName, propertyValue } = item;
    if (typeof propertyName !== 'string' || typeof propertyValue !== 'string') return [];
    const entry = { node: { pointer: '' }, member: ['x-ms-connector-metadata', index] };
    const name = propertyName.trim().toLowerCase();
    return [{ name, value: propertyValue, place: below(entry, 'propertyValue'), entry }];
  });
}

/** The names in a list of categories: `AI;Data`. */
export const categoriesIn = (value: string): string[] =>
  value
    .split(/[;,]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
