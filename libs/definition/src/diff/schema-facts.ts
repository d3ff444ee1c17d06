import { isArray, isObject, type JsonObject, type JsonValue } from '../json.js';
import { appendPointer } from '../pointer.js';
import type { PlacedValue } from '../references.js';
import { canonicalText } from './diff-texts.js';
import type { Side } from './read-operations.js';

/** Schemas that hold together: a value must satisfy them all. None of them: any value. */
export type Conjunction = readonly PlacedValue[];

/** An object of a schema without its `$ref` and `allOf`, which lead to other parts. */
export interface SchemaPart {
  readonly value: JsonObject;
  readonly pointer: string;
}

/** What a conjunction says, flattened: references and `allOf` are followed, `null` among alternatives is a type. */
export interface SchemaFacts {
  /** In the order in which they are met; the first one is what a person would point at. */
  readonly parts: readonly SchemaPart[];
  /** `null` for any type. A schema with properties is meant for objects, one with items for arrays. */
  readonly types: ReadonlySet<string> | null;
  /** The canonical texts of the values that are allowed; `null` for all. */
  readonly values: ReadonlySet<string> | null;
  readonly properties: ReadonlyMap<string, Conjunction>;
  readonly required: ReadonlySet<string>;
  /** No properties beside the named ones. */
  readonly isClosed: boolean;
  /** What other properties must be; empty for anything. */
  readonly additional: Conjunction;
  readonly items: Conjunction;
  /** Of `oneOf` and `anyOf`; empty without. */
  readonly alternatives: readonly Conjunction[];
}

/** Reads a conjunction; circles of references end where they close. */
export function readFacts({ follow }: Side, conjunction: Conjunction): SchemaFacts {
  const { parts, alternatives, hasNull, isNever } = flatten(follow, conjunction);
  const properties = new Map<string, PlacedValue[]>();
  const required = new Set<string>();
  const additional: PlacedValue[] = [];
  const items: PlacedValue[] = [];
  let isClosed = false;
  for (const { value, pointer } of parts) {
    if (isObject(value['properties'])) {
      for (const [name, schema] of Object.entries(value['properties'])) {
        const place = { value: schema, pointer: appendPointer(pointer, 'properties', name) };
        const known = properties.get(name);
        if (known) known.push(place);
        else properties.set(name, [place]);
      }
    }
    if (isArray(value['required']))
      for (const name of value['required']) if (typeof name === 'string') required.add(name);
    if (value['additionalProperties'] === false || value['unevaluatedProperties'] === false) isClosed = true;
    else push(additional, value, 'additionalProperties', pointer);
    push(items, value, 'items', pointer);
  }
  const values = valuesOf(parts);
  return {
    parts,
    types: isNever ? new Set() : typesOf(parts, values, hasNull, alternatives.length > 0),
    values: values === null ? null : new Set(values.map((value) => canonicalText(value) ?? '')),
    properties,
    required,
    isClosed,
    additional,
    items,
    alternatives,
  };
}

/** So many schemas are taken together where several describe one property; a schema of people has two or three. */
const mostTogether = 6;

/** A schema that does nothing but refer is what it refers to: all who refer to it meet in one place. */
export function settleRefs({ follow }: Side, conjunction: Conjunction): Conjunction {
  const places = new Map<string, PlacedValue>();
  for (const place of conjunction) {
    const isBare = isObject(place.value) && Object.keys(place.value).length === 1;
    const settled = (isBare ? follow(place.value) : null) ?? place;
    if (places.size < mostTogether) places.set(settled.pointer, settled);
  }
  return [...places.values()];
}

function push(list: PlacedValue[], parent: JsonObject, name: string, pointer: string): void {
  const value = parent[name];
  if (isObject(value)) list.push({ value, pointer: appendPointer(pointer, name) });
}

function flatten(follow: Side['follow'], conjunction: Conjunction) {
  const parts: SchemaPart[] = [];
  const alternatives: Conjunction[] = [];
  let hasNull = false;
  let isNever = false;
  const seen = new Set<string>();
  const open = [...conjunction].reverse();
  for (let place = open.pop(); place; place = open.pop()) {
    const { value, pointer } = place;
    if (value === false) isNever = true;
    if (!isObject(value) || seen.has(pointer)) continue;
    seen.add(pointer);
    const below: PlacedValue[] = [];
    const end = follow(value);
    if (end) below.push(end);
    if (end === undefined || Object.keys(value).length > 1 || end === null) parts.push({ value, pointer });
    for (const keyword of ['allOf', 'oneOf', 'anyOf']) {
      const list = value[keyword];
      if (!isArray(list) || list.length === 0) continue;
      const places = list.map((item, index) => ({
        value: item,
        pointer: appendPointer(pointer, keyword, index),
      }));
      const others = keyword === 'allOf' ? places : places.filter((one) => !isNullOnly(one.value));
      if (others.length < places.length) hasNull = true;
      // One alternative beside null is no alternative.
      if (keyword === 'allOf' || others.length === 1) below.push(...others);
      else alternatives.push(...others.map((one) => [one]));
    }
    open.push(...below.reverse());
  }
  return { parts, alternatives, hasNull, isNever };
}

const isNullOnly = (value: JsonValue) =>
  isObject(value) && (value['type'] === 'null' || value['const'] === null);

/** The values that every `enum` and `const` allows. */
function valuesOf(parts: readonly SchemaPart[]): JsonValue[] | null {
  let values: JsonValue[] | null = null;
  for (const { value } of parts) {
    for (const list of [value['enum'], 'const' in value ? [value['const']!] : undefined]) {
      if (!isArray(list)) continue;
      const texts = new Set(list.map(canonicalText));
      values = values === null ? [...list] : values.filter((one) => texts.has(canonicalText(one)));
    }
  }
  return values;
}

function typesOf(
  parts: readonly SchemaPart[],
  values: readonly JsonValue[] | null,
  hasNull: boolean,
  hasAlternatives: boolean,
): Set<string> | null {
  let types: Set<string> | null = null;
  for (const { value } of parts) {
    const own = ownTypes(value);
    if (own === null) continue;
    types = types === null ? own : intersection(types, own);
  }
  types ??= values === null ? null : new Set(values.map(typeOfValue));
  if (types === null && !hasAlternatives) {
    if (parts.some(({ value }) => 'properties' in value || 'additionalProperties' in value))
      types = new Set(['object']);
    else if (parts.some(({ value }) => 'items' in value)) types = new Set(['array']);
  }
  if (hasNull) types?.add('null');
  return types;
}

function ownTypes({ type }: JsonObject): Set<string> | null {
  if (typeof type === 'string') return new Set([type]);
  if (!isArray(type)) return null;
  return new Set(type.filter((one) => typeof one === 'string'));
}

/** `integer` is within `number`. */
function intersection(one: ReadonlySet<string>, other: ReadonlySet<string>): Set<string> {
  const both = [...one].filter((type) => hasType(other, type));
  return new Set([...both, ...[...other].filter((type) => hasType(one, type))]);
}

/** Whether a set of types has room for `type`. */
export const hasType = (types: ReadonlySet<string>, type: string) =>
  types.has(type) || (type === 'integer' && types.has('number'));

function typeOfValue(value: JsonValue): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value === 'number' && Number.isInteger(value) ? 'integer' : typeof value;
}
