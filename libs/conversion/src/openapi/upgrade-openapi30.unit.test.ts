import { valueAt, type JsonObject, type JsonValue } from '@connectory/definition';
import { describe, expect, it } from 'vitest';
import { convert } from '../convert.js';
import { isHint } from './hints.js';

const upgrade = (members: JsonObject, version = '3.0.3') =>
  convert({
    value: { openapi: version, info: { title: 'T', version: '1' }, paths: {}, ...members },
    kind: { kind: 'openapi', version },
  });
const upgradeSchema = (schema: JsonValue) =>
  withoutHints(
    valueAt(upgrade({ components: { schemas: { S: schema } } }).definition, '/components/schemas/S'),
  );
/** What the way back needs is tested with the way back. */
const withoutHints = (node: JsonValue | undefined) =>
  Object.fromEntries(Object.entries(node as JsonObject).filter(([key]) => !isHint(key)));

describe('OpenAPI 3.0 → 3.1', () => {
  it.each<[string, JsonObject, JsonObject]>([
    ['a type', { type: 'string', nullable: true }, { type: ['string', 'null'] }],
    [
      'a name that is required twice',
      { type: 'object', required: ['a', 'b', 'a'] },
      { type: 'object', required: ['a', 'b'] },
    ],
    [
      'an enum',
      { type: 'string', enum: ['a'], nullable: true },
      { type: ['string', 'null'], enum: ['a', null] },
    ],
    [
      'a composition',
      { allOf: [{ type: 'string' }], nullable: true },
      { anyOf: [{ allOf: [{ type: 'string' }] }, { type: 'null' }] },
    ],
    [
      'a choice',
      { anyOf: [{ type: 'string' }], nullable: true },
      { anyOf: [{ type: 'string' }, { type: 'null' }] },
    ],
    ['nothing', { nullable: true }, {}],
    ['a type, said to be no', { type: 'string', nullable: false }, { type: 'string' }],
  ])('says nullable of %s with null', (_, schema, expected) => {
    expect(upgradeSchema(schema)).toEqual(expected);
  });

  it('turns exclusive bounds and files into their 2020-12 form, inside bodies and parameters too', () => {
    const body = { type: 'string', format: 'binary' };
    const { definition } = upgrade({
      paths: {
        '/a': {
          parameters: [
            { name: 'n', in: 'query', schema: { type: 'number', minimum: 1, exclusiveMinimum: true } },
          ],
          put: { requestBody: { content: { 'image/png': { schema: body } } }, responses: {} },
        },
      },
    });
    expect(valueAt(definition, '/paths/~1a/parameters/0/schema')).toEqual({
      type: 'number',
      exclusiveMinimum: 1,
    });
    expect(valueAt(definition, '/paths/~1a/put/requestBody/content/image~1png/schema')).toEqual({
      type: 'string',
      contentMediaType: 'application/octet-stream',
    });
  });

  it('does not take an example or an extension for a schema', () => {
    const schema = { type: 'string', nullable: true };
    const { definition } = upgrade({
      'x-schema': schema,
      paths: {
        '/a': {
          get: {
            responses: { 200: { description: '', content: { 'application/json': { example: { schema } } } } },
          },
        },
      },
    });
    expect(definition['x-schema']).toEqual(schema);
    expect(
      valueAt(definition, '/paths/~1a/get/responses/200/content/application~1json/example/schema'),
    ).toEqual(schema);
  });

  it('reaches schemas behind callbacks, and properties that are called like keywords', () => {
    const schema = { type: 'object', properties: { nullable: { type: 'boolean', nullable: true } } };
    const body = { content: { 'application/json': { schema } } };
    const { definition } = upgrade({
      paths: {
        '/a': {
          post: {
            callbacks: { done: { '{$url}': { post: { requestBody: body, responses: {} } } } },
            responses: {},
          },
        },
      },
    });
    const pointer = '/paths/~1a/post/callbacks/done/{$url}/post/requestBody/content/application~1json/schema';
    expect(valueAt(definition, pointer)).toEqual({
      type: 'object',
      properties: { nullable: { type: ['boolean', 'null'] } },
    });
  });

  it('drops what stands beside a reference, and says so', () => {
    const { definition, ledger } = upgrade({
      paths: { '/a': { parameters: [{ $ref: '#/components/parameters/P', in: 'query' }] } },
    });
    expect(valueAt(definition, '/paths/~1a/parameters/0')).toEqual({ $ref: '#/components/parameters/P' });
    expect(ledger).toContainEqual(
      expect.objectContaining({ source: '/paths/~1a/parameters/0/in', outcome: 'lost' }),
    );
  });

  it('leaves a 3.1 document untouched', () => {
    const value = {
      openapi: '3.1.1',
      info: { title: 'T', version: '1' },
      components: { schemas: { S: { nullable: true } } },
    };
    expect(convert({ value, kind: { kind: 'openapi', version: '3.1.1' } }).definition).toBe(value);
  });
});
