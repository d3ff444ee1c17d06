import { isObject, type JsonObject, type JsonValue, type SpecVersion } from '@connectory/definition';
import type { PlainType } from './plain-operation.js';

/*
 * The official schemas say what is allowed with `oneOf` and `not`. A validator can then only tell that no branch fits.
 * These helpers say the same with decisions, so that the errors are those of the branch that was meant. Annotations of our
 * own explain an error (`excludedBy`, `names`, `explain`) or say how much it matters (`severity`).
 */

/** A copy of a schema in which every object has been passed through `change`, the innermost ones first. */
export function rewriteSchema(schema: JsonObject, change: (node: JsonObject) => JsonObject): JsonObject {
  const copy = (value: JsonValue): JsonValue => {
    if (Array.isArray(value)) return value.map(copy);
    if (!isObject(value)) return value;
    return change(Object.fromEntries(Object.entries(value).map(([name, member]) => [name, copy(member)])));
  };
  return copy(schema) as JsonObject;
}

/** A Reference Object if it has a `$ref`, otherwise what `other` says. */
export const referenceOr = (reference: JsonValue, other: JsonValue): JsonObject => ({
  if: { type: 'object', required: ['$ref'] },
  then: reference,
  else: other,
});

/** The branch for the value that `property` has; the property is required and must have one of the values. */
export const choose = (property: string, branches: Readonly<Record<string, JsonValue>>): JsonObject => ({
  type: 'object',
  required: [property],
  properties: { [property]: { enum: Object.keys(branches) } },
  allOf: Object.entries(branches).map(([value, branch]) => ({
    if: { required: [property], properties: { [property]: { enum: [value] } } },
    then: branch,
  })),
});

/** As long as the object has the member `present`, it must not have `excluded`. */
export const excludes = (present: string, ...excluded: readonly string[]): JsonObject => ({
  if: { required: [present] },
  then: {
    properties: Object.fromEntries(excluded.map((name) => [name, { not: {}, excludedBy: present }])),
  },
});

/** Exactly one of `schema` and `content` (Parameter Object and Header Object). */
export const schemaOrContent: JsonObject = {
  if: { required: ['content'] },
  then: excludes('content', 'schema', 'style', 'explode', 'allowReserved', 'example', 'examples')['then']!,
  else: { required: ['schema'] },
};

/** Who says `array` must say of what. An object of its own for each place, since errors are told by it whose they are. */
export const arraysHaveItems = (): JsonObject => ({
  if: { required: ['type'], properties: { type: { enum: ['array'] } } },
  then: { required: ['items'] },
});

/** A schema that also demands what `decisions` say; what they decide is an object's own matter, not that of an `allOf` beside it. */
export const withDecisions = (schema: JsonObject, ...decisions: readonly JsonValue[]): JsonObject => ({
  ...schema,
  allOf: decisions,
});

/** The schema of objects of a type, for those in which no fault was ruled out at a glance; see `plain-operation.ts`. */
export const unlessPlain = (version: SpecVersion, type: PlainType, schema: JsonValue): JsonObject => ({
  if: { plain: [version, type] },
  else: schema,
});

/** Turns `oneOf: [X, Reference]`, which is all over the official schemas, into a decision. */
export function decideReferences(node: JsonObject): JsonObject {
  const { oneOf, ...rest } = node;
  if (!Array.isArray(oneOf)) return node;
  const branches = oneOf as readonly JsonValue[];
  const reference = branches.find(isReference);
  if (reference === undefined) return node;
  const others = branches.filter((branch) => branch !== reference);
  const [other, boolean] = [others.find((branch) => !isBoolean(branch)), others.find(isBoolean)];
  const decided = referenceOr(reference, other ?? {});
  return { ...rest, ...(boolean ? { if: boolean, then: {}, else: decided } : decided) };
}

const isReference = (branch: JsonValue) =>
  isObject(branch) &&
  typeof branch['$ref'] === 'string' &&
  /\/(?:Reference|jsonReference)$/.test(branch['$ref']);

const isBoolean = (branch: JsonValue) => isObject(branch) && branch['type'] === 'boolean';

/** A map whose keys must match a pattern; `names` says in words what they must be. */
export const named = (pattern: string, names: string, values: JsonValue): JsonObject => ({
  type: 'object',
  propertyNames: { pattern, names },
  additionalProperties: values,
});

/** The definition of a schema by its name. */
export function definition(schema: JsonObject, name: string): JsonObject {
  const definitions = schema['definitions'] ?? schema['$defs'];
  const found = isObject(definitions) ? definitions[name] : undefined;
  if (!isObject(found)) throw new Error(`The schema has no definition ${name}`);
  return found;
}

/** `schema` with members changed; `undefined` removes one. */
export function withMembers(
  schema: JsonObject,
  changes: Readonly<Record<string, JsonValue | undefined>>,
): JsonObject {
  const members = Object.entries({ ...schema, ...changes }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(members) as JsonObject;
}

/** `schema` with properties added or replaced; `undefined` removes one. */
export function withProperties(
  schema: JsonObject,
  changes: Readonly<Record<string, JsonValue | undefined>>,
): JsonObject {
  const { properties } = schema;
  return { ...schema, properties: withMembers(isObject(properties) ? properties : {}, changes) };
}
