import type { JsonObject, JsonValue, SpecVersion } from '@connectory/definition';
import { describe, expect, it } from 'vitest';
import { checkSchema } from '../schema-checks/check-schema.js';

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
    [{ pattern: '(' }, [['structure/pattern-invalid', '/pattern']]],
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
