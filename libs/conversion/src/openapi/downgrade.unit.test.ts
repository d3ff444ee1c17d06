import { valueAt, type JsonObject, type JsonValue } from '@connectory/definition';
import { describe, expect, it } from 'vitest';
import { convert } from '../convert.js';
import { downgrade } from './downgrade.js';

const definition = (members: JsonObject): JsonObject => ({
  openapi: '3.1.0',
  info: { title: 'Text Analytics', version: '1.0' },
  paths: {},
  ...members,
});
const withSchemas = (schemas: JsonObject) => definition({ components: { schemas } });
const schemaIn30 = (schema: JsonValue) =>
  valueAt(downgrade(withSchemas({ S: schema }), '3.0').definition, '/components/schemas/S');
const lossesIn30 = (schema: JsonValue) =>
  downgrade(withSchemas({ S: schema }), '3.0')
    .ledger.filter(({ outcome }) => outcome === 'lost')
    .map(({ source, code }) => [source.slice('/components/schemas/S'.length), code]);

describe('OpenAPI 3.1 → 3.0', () => {
  it('asks for roles of nothing but OAuth 2.0 and OpenID Connect', () => {
    const { definition: built, ledger } = downgrade(
      definition({
        security: [{ bearer: ['admin'], account: ['read'] }],
        components: {
          securitySchemes: {
            bearer: { type: 'http', scheme: 'bearer' },
            account: { type: 'openIdConnect', openIdConnectUrl: 'https://h.io/id' },
          },
        },
      }),
      '3.0',
    );
    expect(built['security']).toEqual([{ bearer: [], account: ['read'] }]);
    expect(ledger).toContainEqual(
      expect.objectContaining({ source: '/security/0/bearer', code: 'openapi/unknown-scope' }),
    );
  });

  it.each<[string, JsonValue, JsonValue]>([
    ['a type with null', { type: ['string', 'null'] }, { type: 'string', nullable: true }],
    ['null alone', { type: 'null' }, { nullable: true, enum: [null] }],
    [
      'a choice between a reference and null',
      { description: 'D', anyOf: [{ $ref: '#/components/schemas/S' }, { type: 'null' }] },
      { description: 'D', allOf: [{ $ref: '#/components/schemas/S' }], nullable: true },
    ],
    [
      'a choice of several and null',
      { oneOf: [{ type: 'string' }, { type: 'null' }, { type: 'integer' }] },
      { oneOf: [{ type: 'string' }, { type: 'integer' }], nullable: true },
    ],
    ['a default of another type', { type: 'string', default: null }, { type: 'string' }],
    [
      'a default that is null where that is allowed',
      { type: ['string', 'null'], default: null },
      { type: 'string', nullable: true, default: null },
    ],
    [
      'a list beside a reference',
      { type: 'array', $ref: '#/components/schemas/S' },
      { type: 'array', items: {}, allOf: [{ $ref: '#/components/schemas/S' }] },
    ],
    ['a relative namespace', { type: 'string', xml: { namespace: 'abc' } }, { type: 'string' }],
    ['several types', { type: ['string', 'integer'] }, { anyOf: [{ type: 'string' }, { type: 'integer' }] }],
    ['a constant', { const: 'a' }, { enum: ['a'] }],
    ['examples', { type: 'string', examples: ['a'] }, { type: 'string', example: 'a' }],
    [
      'an exclusive bound',
      { type: 'integer', exclusiveMinimum: 5 },
      { type: 'integer', minimum: 5, exclusiveMinimum: true },
    ],
    ['the narrower of two bounds', { exclusiveMaximum: 5, maximum: 3 }, { maximum: 3 }],
    ['a text in Base64', { type: 'string', contentEncoding: 'base64' }, { type: 'string', format: 'byte' }],
    ['an image', { type: 'string', contentMediaType: 'image/png' }, { type: 'string', format: 'binary' }],
    [
      'what stands beside a reference',
      { $ref: '#/components/schemas/S', description: 'D' },
      { allOf: [{ $ref: '#/components/schemas/S' }], description: 'D' },
    ],
    ['a schema that all fits', true, {}],
    ['a schema that nothing fits', false, { not: {} }],
    ['a list of anything', { type: 'array' }, { type: 'array', items: {} }],
    ['a tuple', { prefixItems: [{ type: 'string' }] }, { items: { anyOf: [{ type: 'string' }] } }],
  ])('writes %s', (_, schema, expected) => {
    expect(schemaIn30(schema)).toEqual(expected);
  });

  it('keeps the names that 3.x allows when the source of 2.0 had others', () => {
    const source = {
      swagger: '2.0',
      info: { title: 'Text Analytics', version: '1.0' },
      paths: {},
      definitions: {
        'Page[Language]': { items: { $ref: '#/definitions/Language%20code' }, type: 'array' },
        'Language code': { type: 'string' },
      },
    };
    const { definition: canonical } = convert({ value: source, kind: { kind: 'openapi', version: '2.0' } });
    const { components } = downgrade(canonical, '3.0').definition as { components: { schemas: JsonObject } };
    const [page, language] = Object.keys(components.schemas);
    expect([page, language].join()).toMatch(/^[\w.-]+,[\w.-]+$/);
    expect(components.schemas[page!]).toMatchObject({ items: { $ref: `#/components/schemas/${language}` } });
    expect(downgrade(canonical, '2.0').definition).toEqual(source);
  });

  it('names what it cannot write, and why', () => {
    const code = 'openapi/keyword-not-in-older-version';
    expect(lossesIn30({ if: {}, then: {}, patternProperties: { a: {} }, examples: [1, 2] })).toEqual([
      ['/if', code],
      ['/then', code],
      ['/patternProperties', code],
      ['/examples/1', 'openapi/several-examples'],
    ]);
  });

  it('keeps webhooks for tools, and writes out path items', () => {
    const { definition: output } = downgrade(
      definition({
        webhooks: { done: { post: { responses: {} } } },
        paths: { '/a': { $ref: '#/components/pathItems/A' } },
        components: { pathItems: { A: { get: { responses: { 200: { description: 'OK' } } } } } },
      }),
      '3.0',
    );
    expect(valueAt(output, '/x-webhooks/done/post/responses')).toEqual({ default: { description: '' } });
    expect(valueAt(output, '/paths/~1a')).toEqual({ get: { responses: { 200: { description: 'OK' } } } });
    expect(output).not.toHaveProperty('webhooks');
  });

  it('makes a component of what a reference can no longer reach', () => {
    const { definition: output } = downgrade(
      withSchemas({
        A: {
          $defs: { t: { properties: { t: { $ref: '#/components/schemas/A/$defs/t' } } } },
          $ref: '#/components/schemas/A/$defs/t',
        },
      }),
      '3.0',
    );
    const ref = '#/components/schemas/schemas_A_defs_t';
    expect(valueAt(output, '/components/schemas')).toEqual({
      A: { $ref: ref },
      schemas_A_defs_t: { properties: { t: { $ref: ref } } },
    });
  });

  it('says with a finding what was lost, how often, and where it begins', () => {
    const { findings } = downgrade(definition({ jsonSchemaDialect: 'https://h.io/dialect' }), '3.0');
    expect(findings).toMatchObject([
      { code: 'openapi/not-in-3-0', pointer: '/jsonSchemaDialect', params: { count: 1, version: '3.0' } },
    ]);
  });
});
