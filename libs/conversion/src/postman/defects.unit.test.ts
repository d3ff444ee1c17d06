import { valueAt, type JsonObject, type JsonValue } from '@connectory/definition';
import { describe, expect, it } from 'vitest';
import { convert } from '../convert.js';

/*
 * The defects of other converters, in the order of the reference that lists them (converters.md); the one of OpenAPI 2.0
 * is in upgrade-openapi2.unit.test.ts.
 */

const collection = (item: JsonValue, members: JsonObject = {}): JsonObject => ({
  info: { name: 'C', schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json' },
  item,
  ...members,
});
const convertItems = (item: JsonValue, members: JsonObject = {}) =>
  convert({ value: collection(item, members), kind: { kind: 'postman', version: '2.1.0' } });
const get = (url: JsonValue, request: JsonObject = {}) => ({
  name: 'R',
  request: { method: 'GET', url, ...request },
});
const apiKey = (name: string) => ({
  type: 'apikey',
  apikey: [
    { key: 'key', value: name },
    { key: 'value', value: 's3cr3t-value' },
  ],
});

describe('what other converters get wrong', () => {
  it('1: keeps a request whose url is a text, and its query', () => {
    const { definition } = convertItems([get('http://h.io/users?page=2&flag')]);
    expect(valueAt(definition, '/paths/~1users/get/parameters')).toEqual([
      { name: 'page', in: 'query', schema: { type: 'integer', format: 'int32' }, example: 2 },
      { name: 'flag', in: 'query', allowEmptyValue: true, schema: { type: 'string' } },
    ]);
  });

  it.each([
    ['http://h.io:8080/a', 'http://h.io:8080'],
    ['h.io/a', 'http://h.io'],
    ['localhost:3000/a', 'http://localhost:3000'],
    ['https://{{tenant}}.h.io/a', 'https://{tenant}.h.io'],
  ])('2: takes the server of %s with its port', (url, server) => {
    const { definition } = convertItems([get(url)]);
    expect(valueAt(definition, '/servers/0/url')).toBe(server);
    expect(valueAt(definition, '/paths/~1a/get')).toBeDefined();
  });

  it('3: takes a path in any script', () => {
    expect(convertItems([get('http://h.io/ünï')]).definition['paths']).toHaveProperty('/ünï');
  });

  it('4: keeps two API keys with different names apart', () => {
    const items = [
      get('http://h.io/a', { auth: apiKey('X-One') }),
      get('http://h.io/b', { auth: apiKey('X-Two') }),
    ];
    const { definition } = convertItems(items);
    expect(valueAt(definition, '/components/securitySchemes')).toEqual({
      apiKeyAuth: { type: 'apiKey', in: 'header', name: 'X-One' },
      apiKeyAuth2: { type: 'apiKey', in: 'header', name: 'X-Two' },
    });
    expect(valueAt(definition, '/paths/~1b/get/security')).toEqual([{ apiKeyAuth2: [] }]);
  });

  it.each([
    [
      'authorization_code',
      {
        authorizationCode: {
          authorizationUrl: 'https://a/auth',
          tokenUrl: 'https://a/token',
          scopes: { r: '', w: '' },
        },
      },
    ],
    ['implicit', { implicit: { authorizationUrl: 'https://a/auth', scopes: { r: '', w: '' } } }],
    ['password_credentials', { password: { tokenUrl: 'https://a/token', scopes: { r: '', w: '' } } }],
    ['client_credentials', { clientCredentials: { tokenUrl: 'https://a/token', scopes: { r: '', w: '' } } }],
  ])('5: knows the OAuth 2.0 grant %s', (grantType, flows) => {
    const values = {
      grant_type: grantType,
      authUrl: 'https://a/auth',
      accessTokenUrl: 'https://a/token',
      scope: 'r w',
    };
    const listed = Object.entries(values).map(([key, value]) => ({ key, value }));
    for (const oauth2 of [values, listed]) {
      const { definition } = convertItems([get('http://h.io/a', { auth: { type: 'oauth2', oauth2 } })]);
      expect(valueAt(definition, '/components/securitySchemes/oauth2Auth')).toEqual({
        type: 'oauth2',
        flows,
      });
    }
  });

  it('6: keeps HEAD, and methods that OpenAPI does not have', () => {
    const { definition, findings } = convertItems([
      { name: 'H', request: { method: 'HEAD', url: 'http://h.io/a' } },
      { name: 'P', request: { method: 'PURGE', url: 'http://h.io/a' } },
    ]);
    expect(Object.keys(valueAt(definition, '/paths/~1a') as JsonObject)).toEqual(['head', 'post']);
    expect(valueAt(definition, '/paths/~1a/post/x-connectory-method')).toBe('PURGE');
    expect(findings.map(({ code }) => code)).toEqual(['postman/method-not-expressible']);
  });

  const allMethods = 'GET PUT POST DELETE OPTIONS HEAD PATCH TRACE'.split(' ');
  const callsOf = (url: string, methods: readonly string[]) =>
    methods.map((method) => ({ name: method, request: { method, url } }));

  it('6: keeps methods that OpenAPI does not have where all that it has are in use', () => {
    const { definition, ledger } = convertItems(
      callsOf('http://h.io/:id/purge', [...allMethods, 'PURGE', 'LOCK']),
    );
    expect(Object.keys(definition['paths'] as JsonObject)).toEqual(['/{id}/purge', '/{id}/{purge}']);
    const item = valueAt(definition, '/paths/~1{id}~1{purge}') as JsonObject;
    expect(Object.keys(item)).toEqual(['post', 'put']);
    expect(valueAt(item, '/post/x-connectory-method')).toBe('PURGE');
    expect(valueAt(item, '/post/parameters')).toEqual([
      { name: 'id', in: 'path', required: true, schema: { type: 'string' } },
      { name: 'purge', in: 'path', required: true, schema: { type: 'string', const: 'purge' } },
    ]);
    expect(ledger.filter(({ outcome }) => outcome === 'lost')).toEqual([]);
  });

  it('6: spells a path in so many ways that no two are the same', () => {
    const strange = Array.from({ length: 24 }, (_, index) => `M${index}`);
    const { definition } = convertItems(callsOf('http://h.io/rpc', [...allMethods, ...strange]));
    const paths = Object.keys(definition['paths'] as JsonObject);
    expect(paths).toEqual(['/rpc', '/{rpc}', '/r{rpc}', '/rp{rpc}']);
    expect(valueAt(definition, '/paths/~1rp{rpc}/post/parameters/0/schema/const')).toBe('c');
  });

  it('6: knows the variables of a path behind a part that is fixed', () => {
    const url = { host: ['h', 'io'], path: [':a', 'b', ':c'], variable: [{ key: 'c', value: '7' }] };
    const { definition, ledger } = convertItems(
      [...allMethods, 'LOCK'].map((method) => ({ name: method, request: { method, url } })),
    );
    expect(valueAt(definition, '/paths/~1{a}~1{b}~1{c}/post/parameters/2/example')).toBe(7);
    const entry = ledger.find(({ source }) => source === '/item/8/request/url/variable/0');
    expect(entry?.targets).toEqual(['/paths/~1{a}~1{b}~1{c}/post/parameters/2']);
  });

  it('7: puts several examples under names, each with a value', () => {
    const response = (name: string, body: string) => ({
      name,
      code: 200,
      status: 'OK',
      body,
      _postman_previewlanguage: 'json',
    });
    const { definition } = convertItems([
      { ...get('http://h.io/a'), response: [response('One', '{"a":1}'), response('Two', '{"a":null}')] },
    ]);
    expect(valueAt(definition, '/paths/~1a/get/responses/200/content/application~1json')).toEqual({
      schema: {
        type: 'object',
        properties: { a: { type: ['integer', 'null'], format: 'int32' } },
        required: ['a'],
      },
      examples: { one: { summary: 'One', value: { a: 1 } }, two: { summary: 'Two', value: { a: null } } },
    });
  });

  it.each(['oauth1', 'digest', 'hawk', 'ntlm', 'awsv4', 'edgegrid', 'jwt', 'asap', 'something-new'])(
    '8: takes %s, with the nearest scheme and a finding',
    (type) => {
      const auth = { type, [type]: [{ key: 'password', value: 'hunter2-hunter2' }] };
      const { definition, findings } = convertItems([
        { ...get('http://h.io/a', { auth }), description: { content: 'Text', type: 'text/markdown' } },
      ]);
      expect(valueAt(definition, `/components/securitySchemes/${type}Auth/x-connectory-auth/type`)).toBe(
        type,
      );
      expect(valueAt(definition, '/paths/~1a/get/description')).toBe('Text');
      expect(findings.map(({ code }) => code)).toEqual(['postman/auth-not-expressible']);
    },
  );

  it('9: merges the queries of requests with one method and path', () => {
    const { definition } = convertItems([
      get('http://h.io/a?x=1'),
      get('http://h.io/a?y=two'),
      get('http://h.io/a?x=3'),
    ]);
    const parameters = valueAt(definition, '/paths/~1a/get/parameters') as JsonObject[];
    expect(parameters.map(({ name }) => name)).toEqual(['x', 'y']);
    expect(valueAt(parameters, '/0/examples')).toEqual({
      r: { summary: 'R', value: 1 },
      r3: { summary: 'R', value: 3 },
    });
  });

  it('10: gives every placeholder its parameter and takes no other segment for one', () => {
    const { definition } = convertItems([get('http://h.io/acl:host-config/:id/{{user}}')]);
    expect(Object.keys(definition['paths'] as JsonObject)).toEqual(['/acl:host-config/{id}/{user}']);
    expect(valueAt(definition, '/paths/~1acl:host-config~1{id}~1{user}/get/parameters')).toEqual([
      { name: 'id', in: 'path', required: true, schema: { type: 'string' } },
      { name: 'user', in: 'path', required: true, schema: { type: 'string' } },
    ]);
  });

  it('11: takes a body for JSON that only its Content-Type header says so', () => {
    const { definition } = convertItems([
      {
        name: 'R',
        request: {
          method: 'POST',
          url: 'http://h.io/a',
          header: [{ key: 'content-type', value: 'application/vnd.api+json; charset=utf-8' }],
          body: { mode: 'raw', raw: '{"id": 1, "at": "2024-01-01"}' },
        },
      },
    ]);
    expect(valueAt(definition, '/paths/~1a/post/requestBody')).toEqual({
      content: {
        'application/vnd.api+json': {
          schema: {
            type: 'object',
            properties: { id: { type: 'integer', format: 'int32' }, at: { type: 'string', format: 'date' } },
            required: ['id', 'at'],
          },
          example: { id: 1, at: '2024-01-01' },
        },
      },
      required: true,
    });
  });

  it('12: invents neither a response nor a scheme', () => {
    const { definition } = convertItems([get('http://h.io/a', { auth: { type: 'noauth' } })], {
      auth: apiKey('K'),
    });
    expect(valueAt(definition, '/paths/~1a/get/responses')).toEqual({
      default: { description: 'No response was saved.' },
    });
    expect(valueAt(definition, '/paths/~1a/get/security')).toEqual([]);
    expect(definition['security']).toEqual([{ apiKeyAuth: [] }]);
  });

  it('13: folds the Authorization header into a scheme and takes its value out', () => {
    const header = [{ key: 'Authorization', value: 'Bearer abc.def.ghi' }];
    const { definition, secrets } = convertItems([get('http://h.io/a', { header })]);
    expect(valueAt(definition, '/components/securitySchemes')).toEqual({
      bearerAuth: { type: 'http', scheme: 'bearer' },
    });
    expect(valueAt(definition, '/paths/~1a/get/parameters')).toBeUndefined();
    expect(JSON.stringify(definition)).not.toContain('abc.def.ghi');
    expect(secrets).toEqual([
      {
        pointer: '/item/0/request/header/0/value',
        kind: 'bearer',
        name: 'Authorization',
        value: 'abc.def.ghi',
      },
    ]);
  });

  it('14: takes a script that is one text, and a saved response that is not what it says', () => {
    const { definition, ledger } = convertItems([
      {
        ...get('http://h.io/a'),
        event: [{ listen: 'test', script: 'pm.test()' }],
        response: [
          {
            name: 'N',
            code: 200,
            body: 'not { json',
            header: [{ key: 'Content-Type', value: 'application/json' }],
          },
        ],
      },
    ]);
    expect(valueAt(definition, '/paths/~1a/get/responses/200/content/application~1json')).toEqual({
      schema: { type: 'string' },
      example: 'not { json',
    });
    expect(ledger).toContainEqual({
      source: '/item/0/event/0',
      outcome: 'lost',
      targets: [],
      code: 'postman/test-not-converted',
      reason: expect.any(String),
    });
  });
});
