import { isArray, type JsonObject, type JsonValue } from '@connectory/definition';
import type { DowngradeContext } from '../downgrade-context.js';
import { setMember } from '../map-members.js';
import { sameValue } from '../return-trip/difference.js';
import { downgradeSchema, type SchemaPlace } from './downgrade-schema.js';
import { isNullSchema } from './lift-null.js';
import { flatSchema, shapeOf } from './shape-of.js';

/**
 * What `anyOf` and `oneOf` of a schema become in OpenAPI 2.0, which has no choices: the properties of all branches that
 * are objects side by side, required where they are in all; else the type that the branches share, or any.
 */
export function downgradeChoices(
  result: JsonObject,
  schema: JsonObject,
  context: DowngradeContext,
  place: SchemaPlace,
): JsonObject {
  let joined = result;
  for (const keyword of ['oneOf', 'anyOf']) {
    const choice = schema[keyword];
    if (!isArray(choice)) continue;
    const branches = choice
      .map((branch, index) => ({ branch, pointer: context.at(place.source, keyword, index) }))
      .filter(({ branch }) => !isNullSchema(branch));
    const [only] = branches;
    // A choice between one schema and null was worked out before.
    if (!only || (branches.length === 1 && branches.length < choice.length)) continue;
    if (branches.length === 1) {
      const one = downgradeSchema(only.branch, context, only.pointer, place.target, place.depth + 1);
      joined = { ...joined, allOf: [...(isArray(joined['allOf']) ? joined['allOf'] : []), one] };
      continue;
    }
    context.lose(
      context.at(place.source, keyword),
      'openapi/choice-of-schemas',
      'OpenAPI 2.0 has no choice between schemas; what the branches have in common and their properties side by side stand instead.',
    );
    joined = joinBranches(joined, branches, context, place);
  }
  return joined;
}

interface Branch {
  readonly branch: JsonValue;
  readonly pointer: string;
}

function joinBranches(
  result: JsonObject,
  branches: readonly Branch[],
  context: DowngradeContext,
  place: SchemaPlace,
): JsonObject {
  const { writingOut } = context;
  if (writingOut.depth > 0 || writingOut.left <= 0) return result;
  const shapes = branches.map(({ branch, pointer }) => shapeOf(branch, pointer, context));
  if (!shapes.every((shape) => shape.isObject)) return { ...sharedType(branches, context), ...result };

  writingOut.depth += 1;
  const properties: Record<string, JsonValue> = {};
  for (const { properties: members } of shapes) {
    for (const [name, { schema, pointer }] of members) {
      if (writingOut.left <= 0) break;
      writingOut.left -= 1;
      const target = context.at(place.target, 'properties', name);
      const written = downgradeSchema(schema, context, pointer, target, place.depth + 2);
      const known = Object.hasOwn(properties, name) ? properties[name] : undefined;
      setMember(properties, name, known === undefined ? written : either(known as JsonObject, written));
    }
  }
  writingOut.depth -= 1;
  const [first, ...rest] = shapes;
  const required = [...first!.required].filter((name) => rest.every((shape) => shape.required.has(name)));
  const own = result['properties'];
  const ownRequired = isArray(result['required']) ? result['required'] : [];
  const allRequired = [...new Set([...ownRequired, ...required])];
  return {
    type: 'object',
    ...result,
    properties: { ...properties, ...(typeof own === 'object' ? own : {}) },
    ...(allRequired.length > 0 ? { required: allRequired } : {}),
  };
}

/** A schema that takes at least what either takes. */
function either(one: JsonObject, other: JsonObject): JsonObject {
  if (sameValue(one, other)) return one;
  const { type } = one;
  if (type === undefined || type !== other['type']) return {};
  const [values, others] = [one['enum'], other['enum']];
  if (isArray(values) && isArray(others)) return { type, enum: [...new Set([...values, ...others])] };
  return type === 'array' ? { type, items: {} } : { type };
}

function sharedType(branches: readonly Branch[], context: DowngradeContext): JsonObject {
  const types = new Set(branches.map(({ branch }) => flatSchema(branch, context)['type']));
  const [type] = types;
  if (types.size !== 1 || typeof type !== 'string') return {};
  return type === 'array' ? { type, items: {} } : { type };
}
