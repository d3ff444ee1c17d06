import { valueAt, type JsonObject, type JsonValue } from '@connectory/definition';
import { describe, expect, it } from 'vitest';
import { convert } from '../../convert.js';
import { downgrade } from '../downgrade.js';
import { differencesHint, isHint } from '../hints.js';

const info = { title: 'Text Analytics', version: '1.0' };
const swagger = (members: JsonObject): JsonObject => ({ swagger: '2.0', info, paths: {}, ...members });
const openapi30 = (members: JsonObject): JsonObject => ({ openapi: '3.0.1', info, paths: {}, ...members });
const kindOf = (source: JsonObject) => ({
  kind: 'openapi' as const,
  version: (source['swagger'] ?? source['openapi']) as string,
});
const upgrade = (source: JsonObject) => convert({ value: source, kind: kindOf(source) }).definition;
const returned = (source: JsonObject) =>
  downgrade(upgrade(source), source['swagger'] === undefined ? '3.0' : '2.0').definition;

const responses = { 200: { description: 'OK' } };
const withOperation = (operation: JsonObject, members: JsonObject = {}) =>
  swagger({ ...members, paths: { '/a': { post: { responses, ...operation } } } });
const withSchema = (schema: JsonValue) => swagger({ definitions: { S: schema } });
const withSchema30 = (schema: JsonValue) => openapi30({ components: { schemas: { S: schema } } });

describe('2.0 → 3.1 → 2.0', () => {
  it.each<[string, JsonObject]>([
    ['a base path that ends in a slash', swagger({ host: 'h.io', basePath: '/v1/' })],
    ['a base path alone', swagger({ basePath: '/v1' })],
    ['schemes in their order', swagger({ host: 'h.io', basePath: '/', schemes: ['http', 'https'] })],
    ['schemes without a host', swagger({ schemes: ['https'] })],
    ['empty lists of media types', withOperation({ produces: [], consumes: [] })],
    [
      'media types of the document',
      withOperation({}, { consumes: ['application/json'], produces: ['text/csv'] }),
    ],
    [
      'media types of an operation that are those of the document',
      withOperation({ consumes: ['a/b'], produces: ['a/b'] }, { consumes: ['a/b'], produces: ['a/b'] }),
    ],
    [
      'a body before other parameters, under its own name',
      withOperation({
        parameters: [
          { name: 'document', in: 'body', schema: { type: 'object' }, 'x-ms-summary': 'Document' },
          { name: 'q', in: 'query', type: 'string' },
        ],
      }),
    ],
    [
      'form fields that say that they are not required, may be empty, and are lists',
      withOperation({
        consumes: ['multipart/form-data'],
        parameters: [
          { name: 'file', in: 'formData', type: 'file', required: false },
          { name: 'n', in: 'formData', type: 'string', allowEmptyValue: true, 'x-ms-summary': 'N' },
          { name: 'l', in: 'formData', type: 'array', items: { type: 'string' }, collectionFormat: 'ssv' },
        ],
      }),
    ],
    [
      'parameters behind references, some unused',
      withOperation(
        { parameters: [{ $ref: '#/parameters/Q' }, { $ref: '#/parameters/B' }] },
        {
          parameters: {
            Q: { name: 'q', in: 'query', type: 'integer', minimum: 1, exclusiveMinimum: true },
            B: { name: 'b', in: 'body', schema: { $ref: '#/definitions/S' } },
            F: { name: 'f', in: 'formData', type: 'file' },
          },
          definitions: { S: { type: 'object' } },
        },
      ),
    ],
    [
      'form fields of a path item',
      swagger({
        paths: {
          '/a': { parameters: [{ name: 'f', in: 'formData', type: 'string' }], post: { responses } },
        },
      }),
    ],
    [
      'every way to write a list',
      withOperation({
        parameters: ['csv', 'ssv', 'tsv', 'pipes', 'multi'].map((collectionFormat) => ({
          name: collectionFormat,
          in: 'query',
          type: 'array',
          items: { type: 'array', items: { type: 'string' }, collectionFormat: 'pipes' },
          collectionFormat,
        })),
      }),
    ],
    [
      'responses with headers, files and examples',
      withOperation(
        {
          responses: {
            200: {
              description: 'OK',
              schema: { type: 'file' },
              headers: { 'X-N': { type: 'array', items: { type: 'string' }, collectionFormat: 'csv' } },
              examples: {},
            },
            404: {
              description: '',
              schema: { type: 'string', format: 'binary' },
              examples: { note: 'free' },
            },
            default: { $ref: '#/responses/Error' },
          },
        },
        {
          responses: { Error: { description: 'E', schema: {}, examples: { 'application/json': { a: 1 } } } },
        },
      ),
    ],
    [
      'names that 3.1 does not allow',
      swagger({
        definitions: { 'List of «Pet»': { items: { $ref: '#/definitions/List of «Pet»' } } },
        securityDefinitions: { 'my key': { type: 'apiKey', in: 'header', name: 'K' } },
        security: [{ 'my key': [] }],
      }),
    ],
    [
      'security of every kind, odd members included',
      swagger({
        securityDefinitions: {
          basic: { type: 'basic', 'x-n': 1 },
          implicit: { type: 'oauth2', flow: 'implicit', authorizationUrl: 'https://a' },
          both: {
            type: 'oauth2',
            flow: 'application',
            tokenUrl: 'https://t',
            authorizationUrl: 'https://a',
            scopes: { s: 'S' },
          },
        },
      }),
    ],
    ['bounds that are not exclusive', withSchema({ type: 'integer', minimum: 1, exclusiveMinimum: false })],
    ['a nullable list of values', withSchema({ type: 'string', enum: ['a'], 'x-nullable': true })],
    [
      'a nullable list of values with null',
      withSchema({ type: 'string', enum: ['a', null], 'x-nullable': true }),
    ],
    [
      'a schema that is said to be nullable, and to be not',
      withSchema({ properties: { a: { 'x-nullable': true }, b: { 'x-nullable': false } } }),
    ],
    [
      'a nullable reference',
      withSchema({ properties: { a: { $ref: '#/definitions/S', 'x-nullable': true } } }),
    ],
    [
      'a description beside a reference',
      withSchema({ properties: { a: { $ref: '#/definitions/S', description: 'D' } } }),
    ],
    [
      'several types and items of their own',
      withSchema({ type: ['string', 'null'], items: [{ type: 'string' }] }),
    ],
    [
      'a discriminator and binary texts',
      withSchema({
        type: 'object',
        required: ['kind'],
        discriminator: 'kind',
        properties: {
          kind: { type: 'string', example: 'k' },
          a: { type: 'string', format: 'byte' },
          b: { type: 'string', format: 'binary' },
        },
      }),
    ],
    [
      'references within extensions',
      withOperation({ 'x-ms-trigger': { schema: { $ref: '#/definitions/S' } } }, { definitions: { S: {} } }),
    ],
    [
      'references into paths',
      swagger({
        paths: { '/a': { get: { responses: { 200: { description: '', schema: { type: 'object' } } } } } },
        definitions: { S: { $ref: '#/paths/~1a/get/responses/200/schema' } },
      }),
    ],
    [
      'a key that is a name of every object',
      withSchema(
        JSON.parse('{"properties":{"__proto__":{"type":"string","x-nullable":true}}}') as JsonObject,
      ),
    ],
  ])('keeps %s', (_, source) => {
    expect(returned(source)).toEqual(source);
  });
});

describe('3.0 → 3.1 → 3.0', () => {
  it('keeps what a component of callbacks has that OpenAPI does not know', () => {
    const item = { postx: { a: 1 }, post: { responses: { 200: { description: 'd' } } } };
    const source = openapi30({ components: { callbacks: { done: { 'https://h.io/{$url}': item } } } });
    expect(returned(source)).toEqual(source);
  });

  it.each<[string, JsonObject]>([
    ['its version', openapi30({})],
    [
      'nullable beside everything',
      withSchema30({
        properties: {
          a: { nullable: true },
          b: { nullable: false, type: 'string' },
          c: { nullable: true, allOf: [{ $ref: '#/components/schemas/S' }] },
          d: { nullable: true, anyOf: [{ type: 'string' }] },
          e: { nullable: true, oneOf: [{ type: 'string' }, { type: 'integer' }] },
          f: { nullable: true, type: 'string', enum: ['a'] },
          g: { nullable: true, type: 'string', enum: ['a', null] },
        },
      }),
    ],
    [
      'bounds, formats, examples',
      withSchema30({
        properties: {
          a: { type: 'number', minimum: 1, exclusiveMinimum: true, maximum: 2, exclusiveMaximum: false },
          b: { type: 'string', format: 'binary', example: 'x' },
          c: { type: 'string', format: 'byte', nullable: true },
        },
      }),
    ],
    [
      'members beside references',
      openapi30({
        paths: { '/a': { parameters: [{ $ref: '#/components/parameters/P', in: 'query' }] } },
        components: {
          parameters: {
            P: { name: 'p', in: 'query', schema: { $ref: '#/components/schemas/S', description: 'D' } },
          },
          schemas: { S: { type: 'string' } },
        },
      }),
    ],
    [
      'names that are not allowed',
      openapi30({
        components: {
          schemas: { 'A B': { type: 'object', properties: { a: { $ref: '#/components/schemas/A%20B' } } } },
        },
      }),
    ],
  ])('keeps %s', (_, source) => {
    expect(returned(source)).toEqual(source);
  });
});

describe('the hints', () => {
  it('are left only where they are needed', () => {
    const operation = { parameters: [{ name: 'body', in: 'body', schema: { $ref: '#/definitions/S' } }] };
    const members = { consumes: ['text/json'], definitions: { S: { type: 'object' } } };
    expect(JSON.stringify(upgrade(withOperation(operation, members)))).not.toContain(differencesHint);
  });

  it('give way to what somebody changed in the definition', () => {
    const definition = upgrade(withSchema({ type: 'string', enum: ['a'], 'x-nullable': true, minLength: 1 }));
    const schema = valueAt(definition, '/components/schemas/S') as JsonObject;
    const edited = { ...definition, components: { schemas: { S: { ...schema, enum: ['a', 'b', null] } } } };
    expect(valueAt(downgrade(edited, '2.0').definition, '/definitions/S/enum')).toEqual(['a', 'b']);
  });

  it('never leak into another version', () => {
    const source = withOperation(
      {
        parameters: [{ name: 'document', in: 'body', schema: { type: ['string', 'null'] } }],
      },
      { basePath: '/v1/' },
    );
    const text = JSON.stringify(downgrade(upgrade(source), '3.0').definition);
    const names = [...text.matchAll(/"(x-connectory-[a-z-]+)"/g)].map(([, name]) => name as string);
    expect(names.filter(isHint)).toEqual([]);
  });
});
