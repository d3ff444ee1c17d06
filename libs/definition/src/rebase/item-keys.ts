import { isObject, type JsonObject, type JsonValue } from '../json.js';
import type { ValueIds } from '../overlay/value-ids.js';
import { templateNames } from '../path-template.js';
import type { ValueKind } from './value-kind.js';

/** The index of each item of a list by what it is known by. */
export type ItemKeys = ReadonlyMap<string, number>;

/**
 * What tells the items of a list from each other, in the order of the list: a parameter's name and location, a tag's name, a
 * server's URL, the schema that one of several stands for; `null` if some are alike or nothing does. Where paths are compared
 * whose parameters have other names, a path parameter is known by its position in `template`.
 */
export function itemKeys(
  idOf: ValueIds,
  kind: ValueKind,
  list: readonly JsonValue[],
  template: string | undefined,
): ItemKeys | null {
  const keyOf = keyMaker(idOf, kind, template === undefined ? [] : templateNames(template));
  if (keyOf === null) return null;
  const keys = new Map<string, number>();
  for (const [index, item] of list.entries()) {
    const key = keyOf(item);
    if (key === null || keys.has(key)) return null;
    keys.set(key, index);
  }
  return keys;
}

type KeyOf = (item: JsonValue) => string | null;

function keyMaker(idOf: ValueIds, kind: ValueKind, names: readonly string[]): KeyOf | null {
  if (kind === 'set' || kind === 'choice') return (item) => `${idOf(item)}`;
  if (kind === 'data' || kind.as !== 'list') return null;
  const ofObject = objectKeys[kind.type];
  return ofObject ? (item) => (isObject(item) ? ofObject(item, names) : null) : null;
}

const objectKeys: Partial<Record<string, (item: JsonObject, names: readonly string[]) => string | null>> = {
  Parameter: (item, names) => {
    const [name, location] = [textOf(item, 'name'), textOf(item, 'in')];
    if (name === null || location === null) return referenceKey(item);
    const position = location === 'path' ? names.indexOf(name) : -1;
    return position < 0 ? `${location} ${name}` : `path {${position}}`;
  },
  Tag: (item) => textOf(item, 'name'),
  Server: (item) => textOf(item, 'url'),
  // Most have one schema of their own beside those that they refer to.
  Schema: (item) => referenceKey(item) ?? 'inline',
};

const textOf = (item: JsonObject, name: string): string | null => {
  const value = Object.hasOwn(item, name) ? item[name] : undefined;
  return typeof value === 'string' ? value : null;
};

const referenceKey = (item: JsonObject): string | null => {
  const ref = textOf(item, '$ref');
  return ref === null ? null : `$ref ${ref}`;
};
