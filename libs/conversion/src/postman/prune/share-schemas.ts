import { isArray, isObject, type JsonObject, type JsonValue } from '@connectory/definition';
import { upperFirst, wordsOf } from '../collect/camel-case.js';
import type { SchemaPool } from '../schema/schema-pool.js';
import { singular } from '../schema/singular.js';

/** An object with fewer members is no shape of its own. */
const fewestMembers = 2;

export interface SharedSchemas {
  /** Name → schema, in the order of first use. */
  readonly components: JsonObject;
  /** The schema with references in place of what recurs; other schemas than those of the pool as they are. */
  share(schema: JsonValue): JsonValue;
}

/** A place where a schema stands, and what a schema of this place may be called; few are asked. */
export interface SchemaPlace {
  readonly schema: JsonValue;
  readonly hint: () => string;
}

/** Makes components of the object shapes that stand in several places (3.1, section 4.8.7), named after where they stand first. */
export function shareSchemas(places: readonly SchemaPlace[], pool: SchemaPool): SharedSchemas {
  const uses = new Map<JsonObject, { count: number; readonly hint: () => string }>();
  const visitMembers = (members: JsonValue | undefined): void => {
    if (isObject(members)) for (const name of Object.keys(members)) visit(members[name]!, () => name);
  };
  const visit = (schema: JsonValue, hint: () => string): void => {
    if (!isObject(schema)) return;
    const { items, anyOf } = schema;
    if (pool.has(schema)) {
      const known = uses.get(schema);
      if (known) {
        known.count += 1;
        return;
      }
      uses.set(schema, { count: 1, hint });
      visitMembers(schema['properties']);
      visitMembers(schema['patternProperties']);
      if (items !== undefined) visit(items, () => singular(hint()));
    }
    if (isArray(anyOf)) for (const one of anyOf) visit(one, hint);
  };
  for (const { schema, hint } of places) visit(schema, hint);

  const names = new Map<JsonObject, string>();
  const taken = new Set<string>();
  for (const [schema, { count, hint }] of uses) {
    if (count < 2 || !isShape(schema)) continue;
    const base = wordsOf(hint()).map(upperFirst).join('').slice(0, 60) || 'Shape';
    const legal = /^\d/.test(base) ? `Shape${base}` : base;
    let name = legal;
    for (let number = 2; taken.has(name); number += 1) name = `${legal}${number}`;
    taken.add(name);
    names.set(schema, name);
  }

  const bodies = new Map<JsonObject, JsonObject>();
  const bodyOf = (schema: JsonObject): JsonObject => {
    const known = bodies.get(schema);
    if (known) return known;
    const entries = Object.entries(schema);
    const shared = entries.map(([key, value]): [string, JsonValue] => [key, shareMember(key, value)]);
    const body = shared.every(([, value], index) => value === entries[index]?.[1])
      ? schema
      : Object.fromEntries(shared);
    bodies.set(schema, body);
    return body;
  };
  const share = (schema: JsonValue): JsonValue => {
    if (!isObject(schema)) return schema;
    const name = names.get(schema);
    if (name !== undefined) return { $ref: `#/components/schemas/${name}` };
    return pool.has(schema) || isArray(schema['anyOf']) ? bodyOf(schema) : schema;
  };
  const shareMember = (key: string, value: JsonValue): JsonValue => {
    if (key === 'items') return share(value);
    if (key === 'anyOf' && isArray(value)) return sameUnlessChanged(value, value.map(share));
    if ((key === 'properties' || key === 'patternProperties') && isObject(value)) {
      const members = Object.entries(value);
      const shared = members.map(([name, member]): [string, JsonValue] => [name, share(member)]);
      return shared.every(([, member], index) => member === members[index]?.[1])
        ? value
        : Object.fromEntries(shared);
    }
    return value;
  };
  return {
    components: Object.fromEntries([...names].map(([schema, name]) => [name, bodyOf(schema)])),
    share,
  };
}

const sameUnlessChanged = (before: readonly JsonValue[], after: readonly JsonValue[]) =>
  after.every((value, index) => value === before[index]) ? before : after;

const isShape = (schema: JsonObject) =>
  schema['type'] === 'object' &&
  isObject(schema['properties']) &&
  Object.keys(schema['properties']).length >= fewestMembers;
