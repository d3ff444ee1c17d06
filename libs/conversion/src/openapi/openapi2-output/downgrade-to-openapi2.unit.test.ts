import { valueAt, type JsonObject, type JsonValue } from '@connectory/definition';
import { describe, expect, it } from 'vitest';
import { downgrade } from '../downgrade.js';

const definition = (members: JsonObject): JsonObject => ({
  openapi: '3.1.0',
  info: { title: 'Text Analytics', version: '1.0' },
  paths: {},
  ...members,
});
const to2 = (members: JsonObject) => downgrade(definition(members), '2.0');
const responses = { 200: { description: 'OK' } };
const operationIn2 = (operation: JsonObject, members: JsonObject = {}, method = 'post') =>
  valueAt(
    to2({ ...members, paths: { '/a': { [method]: { responses, ...operation } } } }).definition,
    `/paths/~1a/${method}`,
  ) as JsonObject;
const schemaIn2 = (schema: JsonValue, members: JsonObject = {}) =>
  valueAt(to2({ components: { schemas: { S: schema, ...members } } }).definition, '/definitions/S');
const codesOf = (members: JsonObject) => to2(members).findings.map(({ code }) => code);
const object = (properties: JsonObject, more: JsonObject = {}) => ({ type: 'object', properties, ...more });
const text = { type: 'string' };

describe('OpenAPI 3.1 → 2.0', () => {
  it('names one address, and the servers that it had to leave out', () => {
    const servers: JsonValue = [
      { url: 'https://{region}.h.io/v1/', variables: { region: { default: 'eu' } } },
      { url: 'http://eu.h.io/v1' },
      { url: 'https://other.io' },
    ];
    expect(to2({ servers }).definition).toMatchObject({
      host: 'eu.h.io',
      basePath: '/v1',
      schemes: ['https', 'http'],
    });
    expect(codesOf({ servers })).toEqual(['openapi/server-variables', 'openapi/several-servers']);
  });

  it('names the address of most operations, and where each of the others stands', () => {
    const at = (url: string) => ({ get: { servers: [{ url }], responses } });
    const paths = { '/a': { get: { responses } }, '/b': at('https://h.io'), '/c': at('https://h.io') };
    const { definition, ledger } = to2({ servers: [{ url: 'https://root.io' }], paths });
    expect(definition).toMatchObject({ host: 'h.io' });
    expect(ledger.find(({ source }) => source === '/servers/0')?.code).toBe('openapi/several-servers');
    const other = to2({ servers: [{ url: 'https://root.io' }], paths: { '/a': at('https://other.io/v1') } });
    expect(other.definition).toMatchObject({ host: 'other.io', basePath: '/v1' });
    const equal = to2({
      servers: [{ url: 'https://root.io' }],
      paths: { '/a': { get: { responses } }, '/b': at('https://other.io/v1') },
    });
    expect(equal.definition).toMatchObject({ host: 'root.io' });
    expect(equal.ledger.find(({ source }) => source === '/paths/~1b/get/servers')?.reason).toContain(
      'https://other.io/v1',
    );
  });

  it('counts what is only partly there as lost', () => {
    const components = { schemas: { O: { type: 'object', properties: { a: { type: 'string' } } } } };
    const parameters: JsonValue = [
      { name: 'a', in: 'query', schema: { $ref: '#/components/schemas/O' } },
      { name: 'b', in: 'path', required: true, schema: { type: 'string' } },
    ];
    const { ledger } = to2({ components, paths: { '/a': { parameters, get: { responses } } } });
    const codeAt = (source: string) => ledger.find((entry) => entry.source === source)?.code;
    expect(codeAt('/paths/~1a/parameters/0/schema')).toBe('openapi/object-parameter');
    expect(codeAt('/paths/~1a/parameters/1')).toBe('openapi/parameter-does-not-fit');
  });

  it('takes the address of an operation where the document has none', () => {
    const paths = { '/a': { get: { servers: [{ url: 'https://h.io' }], responses } } };
    expect(to2({ paths }).definition).toMatchObject({ host: 'h.io', schemes: ['https'] });
  });

  it('makes a body parameter of the content that custom connectors take', () => {
    const content = {
      'application/xml': { schema: text },
      'application/json; charset=utf-8': { schema: object({ a: text }) },
    };
    expect(operationIn2({ requestBody: { required: true, content } })).toMatchObject({
      consumes: ['application/json'],
      parameters: [{ name: 'body', in: 'body', required: true, schema: object({ a: text }) }],
    });
  });

  it('makes form fields of a form, one file of a list of files', () => {
    const file = { type: 'string', contentMediaType: 'application/octet-stream' };
    const schema = object(
      { photo: file, all: { type: 'array', items: file }, note: text, tags: { type: 'array', items: text } },
      { required: ['photo'] },
    );
    expect(
      operationIn2({ requestBody: { content: { 'multipart/form-data': { schema } } } })['parameters'],
    ).toEqual([
      { name: 'photo', in: 'formData', required: true, type: 'file' },
      { name: 'all', in: 'formData', type: 'file' },
      { name: 'note', in: 'formData', type: 'string' },
      { name: 'tags', in: 'formData', type: 'array', items: text, collectionFormat: 'multi' },
    ]);
  });

  it('leaves out what 2.0 or custom connectors have no place for, with a finding each', () => {
    const paths = {
      '/a': {
        get: {
          operationId: 'A',
          parameters: [
            { name: 'c', in: 'cookie', schema: text },
            { name: 'o', in: 'query', schema: object({}) },
          ],
          requestBody: { content: { 'application/json': { schema: text } } },
          responses: { 200: { description: '', links: { next: {} } } },
          callbacks: { done: {} },
        },
        trace: { responses },
      },
      '/A': { get: { responses } },
    };
    expect(new Set(codesOf({ paths }))).toEqual(
      new Set([
        'openapi/cookie',
        'openapi/object-parameter',
        'openapi/body-of-get',
        'openapi/links',
        'openapi/callbacks',
        'openapi/trace',
        'openapi/path-twice',
      ]),
    );
  });

  it('gives every operation an id and every placeholder a parameter', () => {
    const paths = {
      '/a/{id}': { get: { operationId: 'X', responses }, put: { operationId: 'X', responses } },
      '/b?mode=full#x': { get: { responses } },
    };
    const { definition: output } = to2({ paths });
    expect(valueAt(output, '/paths/~1a~1{id}/get/parameters')).toEqual([
      { name: 'id', in: 'path', required: true, type: 'string' },
    ]);
    expect(valueAt(output, '/paths/~1a~1{id}/put/operationId')).toBe('X_2');
    expect(valueAt(output, '/paths/~1b/get')).toMatchObject({
      operationId: 'getB',
      parameters: [
        { name: 'mode', in: 'query', required: true, type: 'string', default: 'full', enum: ['full'] },
      ],
    });
  });

  it('describes one response for a range, and no schema in a default response', () => {
    const content = { 'application/json': { schema: text, example: 'a' } };
    const operation = operationIn2({
      responses: { '2XX': { description: 'OK', content }, default: { description: 'E', content } },
    });
    expect(operation['responses']).toEqual({
      200: { description: 'OK', schema: text, examples: { 'application/json': 'a' } },
      default: { description: 'E' },
    });
    expect(operationIn2({ responses: { default: { description: 'D', content } } })['responses']).toEqual({
      200: { description: 'D', schema: text, examples: { 'application/json': 'a' } },
    });
  });

  it('says a file where a response is one', () => {
    const schema = { type: 'string', contentMediaType: 'application/pdf' };
    const operation = operationIn2({
      responses: { 200: { description: '', content: { 'application/pdf': { schema } } } },
    });
    expect(valueAt(operation, '/responses/200/schema')).toEqual({ type: 'file' });
    expect(operation['produces']).toEqual(['application/pdf']);
  });

  it.each<[string, JsonValue, JsonValue]>([
    [
      'a nullable text',
      { type: ['string', 'null'], enum: ['a', null] },
      { type: 'string', enum: ['a'], 'x-nullable': true },
    ],
    [
      'a choice of types',
      { anyOf: [{ type: 'string', minLength: 1 }, { type: 'string' }] },
      { type: 'string' },
    ],
    ['a choice of different types', { oneOf: [{ type: 'string' }, { type: 'integer' }] }, {}],
    [
      'a choice of objects',
      {
        oneOf: [
          object({ kind: { const: 'a' }, n: { type: 'integer' } }, { required: ['kind', 'n'] }),
          object({ kind: { const: 'b' } }, { required: ['kind'] }),
        ],
      },
      object({ kind: {}, n: { type: 'integer' } }, { required: ['kind'] }),
    ],
    ['a choice of one', { anyOf: [{ type: 'string' }] }, { allOf: [{ type: 'string' }] }],
    [
      'required properties that are not described',
      { required: ['a'] },
      object({ a: {} }, { required: ['a'] }),
    ],
    [
      'keywords that importers refuse',
      { type: 'array', items: text, uniqueItems: true },
      { type: 'array', items: text },
    ],
    [
      'defaults and values of another type',
      { type: 'integer', default: 'a', enum: [1, '2'] },
      { type: 'integer', enum: [1] },
    ],
    [
      'what stands beside a reference',
      { $ref: '#/components/schemas/T', title: 'T' },
      { allOf: [{ $ref: '#/definitions/T' }], title: 'T' },
    ],
    ['a reference that leads nowhere', { $ref: './other.yaml', title: 'T' }, { title: 'T' }],
    [
      'binary content inside',
      object({ a: { type: 'string', contentMediaType: 'image/png' } }),
      object({ a: text }),
    ],
  ])('writes a schema with %s', (_, schema, expected) => {
    expect(schemaIn2(schema, { T: text })).toEqual(expected);
  });

  it('keeps to the security that 2.0 knows', () => {
    const url = 'https://login.h.io/authorize';
    const securitySchemes = {
      basic: { type: 'http', scheme: 'Basic' },
      bearer: { type: 'http', scheme: 'bearer' },
      cookie: { type: 'apiKey', in: 'cookie', name: 's' },
      oauth: {
        type: 'oauth2',
        flows: {
          implicit: { authorizationUrl: url, scopes: {} },
          authorizationCode: { authorizationUrl: url, tokenUrl: url, scopes: { read: 'R' } },
        },
      },
    };
    const security: JsonValue = [{ cookie: [] }, { basic: [], oauth: ['read', 'write'] }, { bearer: [] }];
    const { definition: output, findings } = to2({ components: { securitySchemes }, security });
    expect(output['securityDefinitions']).toMatchObject({
      basic: { type: 'basic' },
      bearer: { type: 'apiKey', in: 'header', name: 'Authorization' },
      oauth: { type: 'oauth2', flow: 'accessCode', scopes: { read: 'R' } },
    });
    expect(output['security']).toEqual([{ basic: [], oauth: ['read'] }, { bearer: [] }]);
    expect(findings.map(({ code }) => code)).toEqual(
      expect.arrayContaining([
        'openapi/cookie',
        'openapi/several-oauth2-flows',
        'openapi/bearer-as-api-key',
        'openapi/unknown-scope',
      ]),
    );
  });
});
