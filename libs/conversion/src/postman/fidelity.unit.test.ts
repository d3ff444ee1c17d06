import { valueAt, type JsonObject, type JsonValue } from '@connectory/definition';
import { describe, expect, it } from 'vitest';
import { convert } from '../convert.js';

/* What Postman would send, where that is not what one would think at first. */

const convertItems = (item: JsonValue, members: JsonObject = {}) =>
  convert({
    value: { info: { name: 'C' }, item, ...members },
    kind: { kind: 'postman', version: '2.1.0' },
  });
const request = (name: string, method: string, url: JsonValue, members: JsonObject = {}) => ({
  name,
  request: { method, url, ...members },
});
const variable = (key: string, value: string) => [{ key, value }];

describe('addresses', () => {
  it('keep a variable that is empty: its value was not exported', () => {
    const { definition } = convertItems([request('R', 'GET', 'https://{{host}}/sets/{{id}}')], {
      variable: [...variable('host', ''), ...variable('id', '')],
    });
    expect(valueAt(definition, '/servers/0/url')).toBe('https://{host}');
    expect(Object.keys(definition['paths'] as JsonObject)).toEqual(['/sets/{id}']);
  });

  it('take the path out of a variable that is a whole URL', () => {
    const { definition } = convertItems([request('R', 'POST', '{{url}}')], {
      variable: variable('url', 'https://h.io/.functions/index'),
    });
    expect(definition['servers']).toEqual([{ url: 'https://h.io' }]);
    expect(Object.keys(definition['paths'] as JsonObject)).toEqual(['/.functions/index']);
  });

  it('may have variables whose names are made of others', () => {
    const { definition } = convertItems([request('R', 'GET', 'https://{{host_{{stage}}}}/a')], {
      variable: [...variable('stage', 'live'), ...variable('host_live', 'h.io')],
    });
    expect(definition['servers']).toEqual([{ url: 'https://h.io' }]);
  });
});

describe('values', () => {
  it('of empty variables are empty, of secret ones the marker stands in bodies', () => {
    const body = { mode: 'raw', raw: '{"user": "{{user}}", "password": "{{pw}}"}' };
    const { definition } = convertItems([request('R', 'POST', 'http://h.io/a', { body })], {
      variable: [...variable('user', ''), ...variable('pw', 'correct horse')],
    });
    expect(valueAt(definition, '/paths/~1a/post/requestBody/content/application~1json/example')).toEqual({
      user: '',
      password: 'connectory-secret-removed',
    });
  });

  it('that are empty, or that are no numbers in spite of their neighbours, stay as they are', () => {
    const { definition } = convertItems([
      request('One', 'GET', 'http://h.io/a?n=1'),
      request('Two', 'GET', 'http://h.io/a?n='),
      request('Three', 'GET', 'http://h.io/a?n={{n}}'),
    ]);
    expect(valueAt(definition, '/paths/~1a/get/parameters/0')).toEqual({
      name: 'n',
      in: 'query',
      allowEmptyValue: true,
      schema: { type: 'integer', format: 'int32' },
      examples: {
        one: { summary: 'One', value: 1 },
        two: { summary: 'Two', value: '' },
        three: { summary: 'Three', value: '{{n}}' },
      },
    });
  });

  it('with more digits than JavaScript keeps, and members that look like references, stay texts', () => {
    const long = '{"id": 12345678901234567890}';
    const reference = '{"$ref": "#/definitions/Thing"}';
    const { definition } = convertItems(
      [long, reference].map((raw, index) =>
        request('R', 'POST', `http://h.io/${index}`, { body: { mode: 'raw', raw } }),
      ),
    );
    const content = (path: number) =>
      valueAt(definition, `/paths/~1${path}/post/requestBody/content/application~1json`) as JsonObject;
    expect(content(0)['example']).toBe(long);
    expect(content(1)).toMatchObject({
      example: reference,
      schema: { patternProperties: { '^\\$ref$': { type: 'string' } } },
    });
  });
});

describe('bodies and headers', () => {
  it('are demanded only where Postman sends them', () => {
    const urlencoded = [{ key: 'a', value: '1', disabled: true }];
    const { definition } = convertItems([
      request('Get', 'GET', 'http://h.io/a', { body: { mode: 'raw', raw: '{"a":1}' } }),
      request('Off', 'POST', 'http://h.io/a', { body: { mode: 'urlencoded', urlencoded } }),
    ]);
    expect(valueAt(definition, '/paths/~1a/get/requestBody/required')).toBeUndefined();
    expect(valueAt(definition, '/paths/~1a/post/requestBody')).toEqual({
      content: {
        'application/x-www-form-urlencoded': {
          schema: {
            type: 'object',
            properties: {
              a: { type: 'integer', format: 'int32', examples: [1], 'x-connectory-disabled': true },
            },
          },
          example: {},
        },
      },
    });
  });

  it('say what is accepted by the responses, or else by a parameter', () => {
    const accept = (value: string) => ({ header: [{ key: 'Accept', value }] });
    const { definition } = convertItems([
      request('One', 'GET', 'http://h.io/a', accept('application/json')),
      request('Two', 'GET', 'http://h.io/b', accept('text/csv;q=1, text/html')),
    ]);
    expect(valueAt(definition, '/paths/~1a/get')).toMatchObject({
      responses: { default: { content: { 'application/json': {} } } },
    });
    expect(valueAt(definition, '/paths/~1a/get/parameters')).toBeUndefined();
    expect(valueAt(definition, '/paths/~1b/get/parameters/0/example')).toBe('text/csv;q=1, text/html');
  });
});

describe('shapes that recur', () => {
  it('are components, named after where they stand first', () => {
    const user = { id: 1, address: { street: 'A', city: 'B' } };
    const answer = (value: JsonValue) => [{ name: 'OK', code: 200, body: JSON.stringify(value) }];
    const { definition } = convertItems([
      { ...request('List', 'GET', 'http://h.io/users'), response: answer([user]) },
      { ...request('Get', 'GET', 'http://h.io/users/:id'), response: answer(user) },
    ]);
    expect(valueAt(definition, '/components/schemas')).toEqual({
      User: {
        type: 'object',
        properties: {
          id: { type: 'integer', format: 'int32' },
          // Stands only within users, so it is no component of its own.
          address: {
            type: 'object',
            properties: { street: { type: 'string' }, city: { type: 'string' } },
            required: ['street', 'city'],
          },
        },
        required: ['id', 'address'],
      },
    });
    const schema = '/responses/200/content/application~1json/schema';
    expect(valueAt(definition, `/paths/~1users/get${schema}`)).toEqual({
      type: 'array',
      items: { $ref: '#/components/schemas/User' },
    });
    expect(valueAt(definition, `/paths/~1users~1{id}/get${schema}`)).toEqual({
      $ref: '#/components/schemas/User',
    });
  });

  it('have enumerations only where the evidence is strong', () => {
    const rows = (states: readonly string[]) =>
      convertItems([
        request('R', 'POST', 'http://h.io/a', {
          body: { mode: 'raw', raw: JSON.stringify(states.map((state) => ({ state }))) },
        }),
      ]);
    const stateOf = (states: readonly string[]) =>
      valueAt(
        rows(states).definition,
        '/paths/~1a/post/requestBody/content/application~1json/schema/items/properties/state',
      );
    const many = Array.from({ length: 24 }, (_, index) => (index % 2 ? 'OPEN' : 'CLOSED'));
    expect(stateOf(many)).toEqual({ type: 'string', enum: ['CLOSED', 'OPEN'] });
    expect(stateOf(many.slice(0, 8))).toEqual({ type: 'string' });
    expect(stateOf([...many, 'ONCE'])).toEqual({ type: 'string' });
  });
});
