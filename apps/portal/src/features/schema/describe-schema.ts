import { isRecord, isSchema, referenceName, resolveReference, type JsonSchema } from './resolve-reference';
import { schemaFacts } from './schema-facts';

export interface SchemaChild {
  /** Unique among its siblings. */
  readonly key: string;
  readonly label: string;
  /** A `property` has a name of its own; the others say what they are: items, variants, other properties. */
  readonly kind: 'property' | 'part';
  readonly required: boolean;
  readonly schema: JsonSchema;
}

export interface SchemaView {
  /** `string`, `array of Pet`, `object`, `integer or null`, `one of 3`. */
  readonly type: string;
  readonly description: string;
  readonly deprecated: boolean;
  /** What else is asked of the value: `format date-time`, `at least 1`, `one of "a", "b"`. */
  readonly facts: readonly string[];
  readonly children: readonly SchemaChild[];
  /** The `$ref`s followed to get here: whoever draws a tree stops at one that it has already passed. */
  readonly references: readonly string[];
}

/** One level of a schema, made readable. Children are looked at when they are opened, so circles do no harm. */
export function describeSchema(schema: JsonSchema, definition: unknown): SchemaView {
  const resolved = resolveReference(schema, definition);
  const { references } = resolved;
  if (resolved.broken !== null) {
    return { ...nothing, type: `unresolved ${resolved.broken}`, references };
  }
  if (!isRecord(resolved.schema))
    return { ...nothing, type: resolved.schema ? 'any' : 'nothing', references };
  const merged = mergeAllOf(resolved.schema, definition, 0);
  const items = itemsOf(merged, definition);
  return {
    type: typeLabel(merged, definition),
    description: typeof merged['description'] === 'string' ? merged['description'] : '',
    deprecated: merged['deprecated'] === true,
    facts: schemaFacts(merged),
    children: items ? childrenOf(items.schema) : childrenOf(merged),
    references: items ? [...references, ...items.references] : references,
  };
}

/** The objects that an array holds: their properties are shown as if they were the array's own. */
function itemsOf(schema: Keywords, definition: unknown) {
  if (!isSchema(schema['items'])) return null;
  const { schema: items, references } = resolveReference(schema['items'], definition);
  if (!isRecord(items) || 'items' in items) return null;
  const merged = mergeAllOf(items, definition, 0);
  return childrenOf(merged).length > 0 ? { schema: merged, references } : null;
}

const nothing: SchemaView = {
  type: 'any',
  description: '',
  deprecated: false,
  facts: [],
  children: [],
  references: [],
};

type Keywords = Readonly<Record<string, unknown>>;

const deepestAllOf = 8;

/** The parts of an `allOf` laid over each other, which is how people think of them. */
function mergeAllOf(schema: Keywords, definition: unknown, depth: number): Keywords {
  const { allOf, ...own } = schema;
  if (!Array.isArray(allOf) || depth > deepestAllOf) return own;
  const parts = allOf.filter(isSchema).flatMap((part) => {
    const { schema: resolved } = resolveReference(part, definition);
    return isRecord(resolved) ? [mergeAllOf(resolved, definition, depth + 1)] : [];
  });
  const all = [...parts, own];
  return {
    ...layOver(all),
    properties: layOver(all.map((part) => recordAt(part, 'properties'))),
    required: all.flatMap((part) => requiredOf(part)),
  };
}

/** The later ones win. */
const layOver = (parts: readonly Keywords[]): Keywords =>
  Object.fromEntries(parts.flatMap((part) => Object.entries(part)));

const requiredOf = ({ required }: Keywords): readonly unknown[] => (Array.isArray(required) ? required : []);

const recordAt = (schema: Keywords, key: string): Keywords => {
  const value = schema[key];
  return isRecord(value) ? value : {};
};

function typeLabel(schema: Keywords, definition: unknown): string {
  const { type } = schema;
  const types = (Array.isArray(type) ? type : [type]).filter((one) => typeof one === 'string');
  if (types.length === 0) return untypedLabel(schema);
  return types
    .map((one) =>
      one === 'array' && isSchema(schema['items']) ? arrayLabel(schema['items'], definition) : one,
    )
    .join(' or ');
}

function arrayLabel(items: JsonSchema, definition: unknown): string {
  const { schema, references } = resolveReference(items, definition);
  const [first] = references;
  if (first) return `array of ${referenceName(first)}`;
  if (!isRecord(schema)) return 'array';
  return typeof schema['type'] === 'string' ? `array of ${schema['type']}` : 'array';
}

function untypedLabel(schema: Keywords): string {
  for (const key of ['oneOf', 'anyOf'] as const) {
    const variants = schema[key];
    if (Array.isArray(variants)) return `${key === 'oneOf' ? 'one' : 'any'} of ${variants.length}`;
  }
  if (Object.keys(recordAt(schema, 'properties')).length > 0) return 'object';
  if ('items' in schema) return 'array';
  return 'enum' in schema || 'const' in schema ? 'value' : 'any';
}

function childrenOf(schema: Keywords): SchemaChild[] {
  const required = requiredOf(schema);
  const properties = Object.entries(recordAt(schema, 'properties')).map(([name, value]) =>
    child(`property:${name}`, name, value, 'property', required.includes(name)),
  );
  const variants = ['oneOf', 'anyOf'].flatMap((key) => {
    const list = schema[key];
    return Array.isArray(list)
      ? list.map((value: unknown, index) => child(`${key}:${index}`, variantLabel(value, index), value))
      : [];
  });
  return [
    ...properties,
    child('items', 'items', saysMore(schema['items']) ? schema['items'] : undefined),
    ...variants,
    child('additional', 'other properties', recordOrNothing(schema['additionalProperties'])),
    child('not', 'must not be', schema['not']),
  ].flat();
}

/** `{ type: 'string' }` stands in the label of its array already. */
const saysMore = (items: unknown) =>
  isRecord(items) && (typeof items['type'] !== 'string' || Object.keys(items).length > 1);

/** `additionalProperties: true` says nothing that is not true without it. */
const recordOrNothing = (value: unknown) => (isRecord(value) ? value : undefined);

const variantLabel = (value: unknown, index: number): string =>
  isRecord(value) && typeof value['$ref'] === 'string'
    ? referenceName(value['$ref'])
    : `variant ${index + 1}`;

function child(
  key: string,
  label: string,
  schema: unknown,
  kind: SchemaChild['kind'] = 'part',
  required = false,
): SchemaChild[] {
  return isSchema(schema) ? [{ key, label, kind, required, schema }] : [];
}
