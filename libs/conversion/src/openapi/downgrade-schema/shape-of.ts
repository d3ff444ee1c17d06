import { isArray, isObject, type JsonObject, type JsonValue } from '@connectory/definition';
import { resolve, type DowngradeContext } from '../downgrade-context.js';

/** The properties of a schema, those behind its references and in its `allOf` included. */
export interface ObjectShape {
  readonly properties: ReadonlyMap<string, { readonly schema: JsonValue; readonly pointer: string }>;
  readonly required: ReadonlySet<string>;
  /** Whether it describes an object at all. */
  readonly isObject: boolean;
}

/** More schemas are not looked at for one shape: an `allOf` of `allOf`s can be wide. */
const mostSchemas = 100;

export function shapeOf(schema: JsonValue, pointer: string, context: DowngradeContext): ObjectShape {
  const known = context.shapes.get(schema);
  if (known) return known;
  const shape = readShape(schema, pointer, context);
  if (typeof schema === 'object') context.shapes.set(schema, shape);
  return shape;
}

function readShape(schema: JsonValue, pointer: string, context: DowngradeContext): ObjectShape {
  const properties = new Map<string, { schema: JsonValue; pointer: string }>();
  const required = new Set<string>();
  const seen = new Set<JsonValue>();
  let saysObject = false;
  const open = [{ schema, pointer }];
  for (let next = open.pop(); next && seen.size < mostSchemas; next = open.pop()) {
    const found = resolve(next.schema, next.pointer, context);
    if (!found || seen.has(found.value)) continue;
    seen.add(found.value);
    const { type, allOf } = found.value;
    saysObject ||= type === 'object' || (isArray(type) && type.includes('object'));
    if (isObject(found.value['properties'])) {
      saysObject ||= type === undefined;
      for (const [name, child] of Object.entries(found.value['properties'])) {
        if (!properties.has(name))
          properties.set(name, { schema: child, pointer: context.at(found.pointer, 'properties', name) });
      }
    }
    if (isArray(found.value['required']))
      for (const name of found.value['required']) if (typeof name === 'string') required.add(name);
    if (isArray(allOf))
      for (
        let index = Math.min(allOf.length, mostSchemas - seen.size - open.length) - 1;
        index >= 0;
        index -= 1
      )
        open.push({ schema: allOf[index]!, pointer: context.at(found.pointer, 'allOf', index) });
  }
  return { properties, required, isObject: saysObject };
}

/** The keywords of a schema with those behind its references and in its `allOf`: for places that take no reference. */
export function flatSchema(schema: JsonValue, context: DowngradeContext): JsonObject {
  const flat: Record<string, JsonValue> = {};
  const seen = new Set<JsonValue>();
  const open: JsonValue[] = [schema];
  for (let next = open.pop(); next !== undefined && seen.size < mostSchemas; next = open.pop()) {
    if (!isObject(next) || seen.has(next)) continue;
    seen.add(next);
    for (const key of Object.keys(next)) {
      if (key === '$ref' || key === 'allOf' || key === '__proto__') continue;
      flat[key] ??= next[key]!;
    }
    if (isArray(next['allOf'])) open.push(...next['allOf'].toReversed());
    const end = context.follow(next);
    if (end) open.push(end.value);
    const only = onlyBranch(next);
    if (only !== undefined) open.push(only);
  }
  return flat;
}

/** The one branch of a choice that is none, `null` aside. */
function onlyBranch(schema: JsonObject): JsonValue | undefined {
  for (const keyword of ['anyOf', 'oneOf']) {
    const choice = schema[keyword];
    if (!isArray(choice)) continue;
    const left = choice.filter((branch) => !isObject(branch) || branch['type'] !== 'null');
    if (left.length === 1) return left[0];
  }
  return undefined;
}
