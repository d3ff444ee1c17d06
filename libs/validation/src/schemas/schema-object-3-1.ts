import { isObject, type JsonObject } from '@connectory/definition';
import Ajv2020 from 'ajv/dist/2020.js';
import { rewriteSchema } from './rewrite-schema.js';

/** The vocabularies of JSON Schema 2020-12, which Ajv brings along. */
const { schemas } = new Ajv2020.default({ strict: false });
const names = [
  'core',
  'applicator',
  'unevaluated',
  'validation',
  'meta-data',
  'format-annotation',
  'content',
];
const vocabularies = names.map((name) => {
  const schema = schemas[`https://json-schema.org/draft/2020-12/meta/${name}`]?.schema;
  if (!isObject(schema)) throw new Error(`Ajv has no vocabulary ${name}`);
  return schema;
});

const extensible = (required: readonly string[], properties: JsonObject): JsonObject => ({
  type: 'object',
  required,
  properties,
  patternProperties: { '^x-': {} },
  additionalProperties: false,
});
const string: JsonObject = { type: 'string' };
const boolean: JsonObject = { type: 'boolean' };

/** The base vocabulary of OpenAPI 3.1 (`https://spec.openapis.org/oas/3.1/meta/base`). */
const openapiProperties: JsonObject = {
  example: {},
  discriminator: { $ref: '#/$defs/discriminator' },
  externalDocs: { $ref: '#/$defs/external-documentation' },
  xml: { $ref: '#/$defs/xml' },
};
const openapiDefinitions: JsonObject = {
  discriminator: extensible(['propertyName'], {
    propertyName: string,
    mapping: { type: 'object', additionalProperties: string },
  }),
  xml: extensible([], {
    name: string,
    namespace: string,
    prefix: string,
    attribute: boolean,
    wrapped: boolean,
  }),
};

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
export const schemaObjectDefinitions: JsonObject = {
  ...Object.fromEntries(Object.entries(definitions).map(([name, value]) => [definitionName(name), value])),
  ...openapiDefinitions,
};

/**
 * The Schema Object of OpenAPI 3.1: all vocabularies of JSON Schema 2020-12 and that of OpenAPI as one flat schema, to
 * stand at `#/$defs/schema`.
 */
export const schemaObject: JsonObject = {
  if: { type: 'boolean' },
  then: {},
  else: { type: 'object', properties: { ...properties, ...openapiProperties, type } },
};
