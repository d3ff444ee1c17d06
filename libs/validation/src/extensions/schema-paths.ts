import { isArray, isObject, type JsonObject } from '@connectory/definition';
import type { Facts } from '../facts.js';
import { below, type PlacedObject } from '../place.js';

/** What stands at a path into values of a schema: its schema, `open` where anything may stand, `null` where nothing can. */
export type SchemaAtPath = PlacedObject | 'open' | null;

/**
 * Finds the schema of a value by a path such as `value/fields/name`, as extensions write it: property names with slashes
 * between them, through the items of lists. A name may hold a slash itself.
 */
export function schemaAtPath(facts: Facts, schema: PlacedObject | null, path: string): SchemaAtPath {
  if (schema === null) return 'open';
  const steps = path.split('/', mostSteps + 1);
  return steps.length > mostSteps ? 'open' : descend(facts, schema, steps, 0);
}

/** Steps of a path that are looked at; who has more of them gets no answer. */
const mostSteps = 32;

/** References and branches in one another that are followed for one step of a path; deeper ones are taken for open. */
const mostBranches = 32;

function descend(facts: Facts, schema: PlacedObject, steps: readonly string[], from: number): SchemaAtPath {
  if (from >= steps.length) return schema;
  const { schemas, open } = branchesOf(facts, schema);
  for (let to = steps.length; to > from; to -= 1) {
    const name = steps.slice(from, to).join('/');
    for (const { value, place } of schemas) {
      const { properties } = value;
      if (!isObject(properties) || !Object.hasOwn(properties, name)) continue;
      const property = facts.resolve(properties[name], below(place, 'properties', name));
      return property === null ? 'open' : descend(facts, property, steps, to);
    }
  }
  return open ? 'open' : null;
}

/** The schemas whose properties a value may have: itself, branches of `allOf` and the like, items of a list. */
export function branchesOf(facts: Facts, schema: PlacedObject): { schemas: PlacedObject[]; open: boolean } {
  const schemas: PlacedObject[] = [];
  const pending = [schema];
  let open = false;
  for (let here = pending.pop(); here !== undefined; here = pending.pop()) {
    if (schemas.length >= mostBranches) return { schemas, open: true };
    schemas.push(here);
    const { value, place } = here;
    let deeper = 0;
    for (const keyword of ['allOf', 'anyOf', 'oneOf']) {
      const branches = value[keyword];
      if (!isArray(branches)) continue;
      for (const [index, branch] of branches.entries()) {
        const one = facts.resolve(branch, below(place, keyword, index));
        deeper += 1;
        if (one === null) open = true;
        else pending.push(one);
      }
    }
    const items = facts.resolve(value['items'], below(place, 'items'));
    if (items !== null) pending.push(items);
    else if (deeper === 0 && isOpen(value)) open = true;
  }
  return { schemas, open };
}

const dynamicExtensions = ['x-ms-dynamic-schema', 'x-ms-dynamic-properties'];

/** Nothing says which properties a value has, or it may have others. */
function isOpen(schema: JsonObject): boolean {
  const { type, properties, additionalProperties } = schema;
  if (additionalProperties === true || isObject(additionalProperties)) return true;
  if (dynamicExtensions.some((name) => Object.hasOwn(schema, name))) return true;
  const scalar = typeof type === 'string' && type !== 'object' && type !== 'array';
  return !scalar && (!isObject(properties) || Object.keys(properties).length === 0);
}
