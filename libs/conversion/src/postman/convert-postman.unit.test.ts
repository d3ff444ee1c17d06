import { valueAt, type JsonObject, type JsonValue } from '@connectory/definition';
import { describe, expect, it } from 'vitest';
import { convert } from '../convert.js';

const convertItems = (item: JsonValue, members: JsonObject = {}, variables: Record<string, string> = {}) =>
  convert(
    { value: { info: { name: 'C' }, item, ...members }, kind: { kind: 'postman', version: '2.1.0' } },
    { variables },
  );
const request = (name: string, url: JsonValue, members: JsonObject = {}): JsonObject => ({
  name,
  request: { method: 'GET', url, ...members },
});
const post = (name: string, url: JsonValue, body: JsonObject): JsonObject =>
  request(name, url, { method: 'POST', body });
const raw = (value: JsonValue): JsonObject => ({ mode: 'raw', raw: JSON.stringify(value) });
const pathsOf = (definition: JsonObject) => Object.keys(definition['paths'] as JsonObject);

describe('folders', () => {
  it('become tags with description and path, empty ones and namesakes too', () => {
    const { definition } = convertItems([
      {
        name: 'Users',
        description: 'People.',
        item: [{ name: 'Admin', item: [request('List', 'http://h.io/a')] }],
      },
      { name: 'Orders', item: [{ name: 'Admin', item: [] }] },
    ]);
    expect(definition['tags']).toEqual([
      { name: 'Users', description: 'People.', 'x-connectory-folder': ['Users'] },
      { name: 'Users / Admin', 'x-connectory-folder': ['Users', 'Admin'] },
      { name: 'Orders', 'x-connectory-folder': ['Orders'] },
      { name: 'Orders / Admin', 'x-connectory-folder': ['Orders', 'Admin'] },
    ]);
    expect(valueAt(definition, '/paths/~1a/get/tags')).toEqual(['Users / Admin']);
  });

  it('hand their authentication down; null says none, absent says inherited', () => {
    const { definition } = convertItems(
      [
        {
          name: 'F',
          auth: { type: 'basic', basic: [] },
          item: [request('inherits', 'http://h.io/a'), request('none', 'http://h.io/b', { auth: null })],
        },
        request('collection', 'http://h.io/c'),
      ],
      { auth: { type: 'bearer', bearer: [{ key: 'token', value: '{{token}}' }] } },
    );
    expect(definition['security']).toEqual([{ bearerAuth: [] }]);
    expect(valueAt(definition, '/paths/~1a/get/security')).toEqual([{ basicAuth: [] }]);
    expect(valueAt(definition, '/paths/~1b/get/security')).toEqual([]);
    expect(valueAt(definition, '/paths/~1c/get/security')).toBeUndefined();
  });
});

describe('variables', () => {
  it('put the base path of a variable into the server', () => {
    const { definition } = convertItems([request('L', '{{baseUrl}}/languages')], {
      variable: [{ key: 'baseUrl', value: 'http://localhost:4010/text/v3' }],
    });
    expect(definition['servers']).toEqual([{ url: 'http://localhost:4010/text/v3' }]);
    expect(pathsOf(definition)).toEqual(['/languages']);
  });

  it('resolve by the narrower scope, and an environment before the collection', () => {
    const variable = [
      { key: 'a', value: 'collection' },
      { key: 'b', value: 'collection' },
    ];
    const { definition } = convertItems(
      [
        {
          name: 'F',
          variable: [{ key: 'a', value: 'folder' }],
          item: [request('R', 'http://h.io/p?x={{a}}&y={{b}}')],
        },
      ],
      { variable },
      { a: 'environment', b: 'environment' },
    );
    expect(valueAt(definition, '/paths/~1p/get/parameters/0/example')).toBe('folder');
    expect(valueAt(definition, '/paths/~1p/get/parameters/1/example')).toBe('environment');
  });

  it('end in a server variable when the host has no value, with a finding', () => {
    const { definition, findings } = convertItems([request('R', '{{host}}/a')]);
    expect(definition['servers']).toEqual([
      { url: '{host}', variables: { host: { default: 'https://example.com' } } },
    ]);
    expect(findings).toEqual([
      expect.objectContaining({ code: 'postman/host-variable-unresolved', pointer: '/item/0/request/url' }),
    ]);
  });

  it('end, although they refer to each other', () => {
    const variable = [
      { key: 'a', value: '{{b}}' },
      { key: 'b', value: '{{a}}' },
    ];
    const { definition } = convertItems([request('R', 'http://h.io/p?q={{a}}')], { variable });
    expect(valueAt(definition, '/paths/~1p/get/parameters/0/example')).toContain('{{');
  });

  it('do not grow without bound', () => {
    const variable = Array.from({ length: 40 }, (_, index) => ({
      key: `v${index}`,
      value: index === 0 ? 'x'.repeat(100) : `{{v${index - 1}}}`.repeat(10),
    }));
    const { definition } = convertItems([request('R', 'http://h.io/p?q={{v39}}')], { variable });
    expect(JSON.stringify(definition).length).toBeLessThan(1_000_000);
  });

  it('in a path are parameters, with their value as default and the description of url.variable', () => {
    const { definition } = convertItems(
      [
        request('R', {
          raw: 'http://h.io/{{version}}/users/:id',
          host: ['h', 'io'],
          protocol: 'http',
          path: ['{{version}}', 'users', ':id'],
          variable: [{ key: 'id', value: '42', description: 'Whose.' }],
        }),
      ],
      { variable: [{ key: 'version', value: 'v1' }] },
    );
    expect(valueAt(definition, '/paths/~1{version}~1users~1{id}/get/parameters')).toEqual([
      {
        name: 'version',
        in: 'path',
        required: true,
        schema: { type: 'string', default: 'v1' },
        example: 'v1',
      },
      {
        name: 'id',
        in: 'path',
        description: 'Whose.',
        required: true,
        schema: { type: 'integer', format: 'int32' },
        example: 42,
      },
    ]);
  });
});

describe('parameters', () => {
  it('keep what is switched off as optional, with a mark', () => {
    const { definition } = convertItems([
      request('R', { host: ['h.io'], path: ['a'], query: [{ key: 'q', value: 'x', disabled: true }] }),
    ]);
    expect(valueAt(definition, '/paths/~1a/get/parameters')).toEqual([
      { name: 'q', in: 'query', schema: { type: 'string' }, example: 'x', 'x-connectory-disabled': true },
    ]);
  });

  it('that are sent twice are lists', () => {
    const { definition } = convertItems([request('R', 'http://h.io/a?id=1&id=2')]);
    expect(valueAt(definition, '/paths/~1a/get/parameters/0')).toEqual({
      name: 'id',
      in: 'query',
      schema: { type: 'array', items: { type: 'integer', format: 'int32' } },
      example: [1, 2],
    });
  });

  it('read header texts of old collections, `//` switching a line off', () => {
    const header = 'X-One: 1\n//X-Two: 2\n';
    const { definition } = convertItems([request('R', 'http://h.io/a', { header })]);
    expect(valueAt(definition, '/paths/~1a/get/parameters')).toEqual([
      { name: 'X-One', in: 'header', schema: { type: 'integer', format: 'int32' }, example: 1 },
      {
        name: 'X-Two',
        in: 'header',
        schema: { type: 'integer', format: 'int32' },
        example: 2,
        'x-connectory-disabled': true,
      },
    ]);
  });
});

describe('bodies', () => {
  const contentOf = (body: JsonObject) =>
    valueAt(
      convertItems([post('R', 'http://h.io/a', body)]).definition,
      '/paths/~1a/post/requestBody/content',
    );

  it('of text fields and files are forms', () => {
    const formdata: JsonObject[] = [
      { key: 'name', value: 'Ada', type: 'text', description: 'Who.' },
      { key: 'photo', type: 'file', src: '/home/ada/photo.png', contentType: 'image/png' },
    ];
    expect(contentOf({ mode: 'formdata', formdata })).toEqual({
      'multipart/form-data': {
        schema: {
          type: 'object',
          properties: {
            name: { type: 'string', description: 'Who.' },
            photo: { type: 'string', contentMediaType: 'application/octet-stream' },
          },
          required: ['name', 'photo'],
        },
        example: { name: 'Ada' },
        encoding: { photo: { contentType: 'image/png' } },
      },
    });
  });

  it('of urlencoded fields are forms', () => {
    const urlencoded = [{ key: 'n', value: '5' }];
    expect(contentOf({ mode: 'urlencoded', urlencoded })).toEqual({
      'application/x-www-form-urlencoded': {
        schema: {
          type: 'object',
          properties: { n: { type: 'integer', format: 'int32' } },
          required: ['n'],
        },
        example: { n: 5 },
      },
    });
  });

  it('of GraphQL carry query and variables', () => {
    const graphql = { query: 'query A { a }', variables: '{"n": 1}' };
    expect(
      valueAt(contentOf({ mode: 'graphql', graphql }) as JsonObject, '/application~1json/example'),
    ).toEqual({
      query: 'query A { a }',
      variables: { n: 1 },
    });
  });

  it('that are files are binary', () => {
    expect(contentOf({ mode: 'file', file: { src: '/a' } })).toEqual({
      'application/octet-stream': {
        schema: { type: 'string', contentMediaType: 'application/octet-stream' },
      },
    });
  });

  it('may be JSON with comments and bare variables', () => {
    const text = '{\n // who\n "id": {{id}}, "list": [1, 2,], /* end */ }';
    expect(contentOf({ mode: 'raw', raw: text })).toMatchObject({
      'application/json': { example: { id: '{{id}}', list: [1, 2] } },
    });
  });

  it('that are XML or text stay texts', () => {
    expect(contentOf({ mode: 'raw', raw: '<a/>', options: { raw: { language: 'xml' } } })).toEqual({
      'application/xml': { schema: { type: 'string' }, example: '<a/>' },
    });
  });
});

describe('requests with one method and path', () => {
  it('are one operation when their bodies are variants of one call', () => {
    const { definition } = convertItems([
      post('Create', 'http://h.io/users', raw({ name: 'Ada' })),
      post('Create admin', 'http://h.io/users', raw({ name: 'Eve', admin: true })),
    ]);
    const content = valueAt(
      definition,
      '/paths/~1users/post/requestBody/content/application~1json',
    ) as JsonObject;
    expect(content['schema']).toMatchObject({
      required: ['name'],
      properties: { admin: { type: 'boolean' } },
    });
    expect(Object.keys(content['examples'] as JsonObject)).toEqual(['create', 'createAdmin']);
    expect(pathsOf(definition)).toEqual(['/users']);
  });

  it('are operations of their own, at the same URL, when they are different calls', () => {
    const rpc = (method: string) => raw({ jsonrpc: '2.0', method });
    const { definition, findings } = convertItems([
      post('Open', 'http://h.io/api/rpc', rpc('open')),
      post('Close', 'http://h.io/api/rpc', rpc('close')),
    ]);
    expect(valueAt(definition, '/paths/~1api~1rpc/post/operationId')).toBe('open');
    expect(valueAt(definition, '/paths/~1rpc/post')).toMatchObject({
      operationId: 'close',
      servers: [{ url: 'http://h.io/api' }],
    });
    expect(findings.map(({ code }) => code)).toEqual(['postman/call-kept-apart']);
  });

  it('stay one operation when the URL cannot be cut anywhere else', () => {
    const { definition, findings } = convertItems([
      post('One', 'http://h.io/rpc', raw({ jsonrpc: '2.0', method: 'one' })),
      post('Two', 'http://h.io/rpc', raw({ jsonrpc: '2.0', method: 'two' })),
    ]);
    expect(pathsOf(definition)).toEqual(['/rpc']);
    expect(findings.map(({ code }) => code)).toEqual(['postman/calls-share-operation']);
  });

  it('share a path although they call its parameter differently', () => {
    const { definition } = convertItems([
      request('Get', 'http://h.io/users/:id'),
      request('Delete', 'http://h.io/users/:userId', { method: 'DELETE' }),
    ]);
    expect(pathsOf(definition)).toEqual(['/users/{id}']);
    expect(valueAt(definition, '/paths/~1users~1{id}/delete/parameters/0/name')).toBe('id');
  });

  it('at different hosts are one operation with both servers', () => {
    const { definition } = convertItems([request('A', 'http://one.io/a'), request('B', 'http://two.io/a')]);
    expect(valueAt(definition, '/paths/~1a/get/servers')).toEqual([
      { url: 'http://one.io' },
      { url: 'http://two.io' },
    ]);
  });
});

describe('formats', () => {
  const v1: JsonObject = {
    id: 'c',
    name: 'Old',
    order: ['r2', 'r1'],
    folders: [{ id: 'f', name: 'F', order: ['r3'] }],
    requests: [
      { id: 'r1', name: 'First', method: 'GET', url: 'http://h.io/a', headers: 'X-A: 1\n' },
      {
        id: 'r2',
        name: 'Second',
        method: 'POST',
        url: 'http://h.io/b/:id',
        pathVariables: { id: '7' },
        dataMode: 'raw',
        rawModeData: '{"a":1}',
        currentHelper: 'basicAuth',
        helperAttributes: { id: 'basic', username: 'u', password: 'correct horse' },
        responses: [
          { name: 'OK', responseCode: { code: 200, name: 'OK' }, text: '{"b":2}', language: 'json' },
        ],
      },
      {
        id: 'r3',
        name: 'Third',
        method: 'POST',
        url: 'http://h.io/c',
        dataMode: 'params',
        data: [{ key: 'k', value: 'v', type: 'text' }],
      },
    ],
  };

  it('v1: order, folders, helpers, path variables, bodies and responses', () => {
    const { definition, secrets } = convert({ value: v1, kind: { kind: 'postman', version: '1.0.0' } });
    expect(pathsOf(definition)).toEqual(['/b/{id}', '/a', '/c']);
    expect(valueAt(definition, '/paths/~1b~1{id}/post')).toMatchObject({
      operationId: 'second',
      parameters: [{ name: 'id', example: 7 }],
      requestBody: { content: { 'application/json': { example: { a: 1 } } } },
      responses: { 200: { description: 'OK', content: { 'application/json': { example: { b: 2 } } } } },
      security: [{ basicAuth: [] }],
    });
    expect(valueAt(definition, '/paths/~1c/post/tags')).toEqual(['F']);
    expect(valueAt(definition, '/paths/~1c/post/requestBody/content')).toHaveProperty('multipart/form-data');
    expect(secrets).toEqual([
      {
        pointer: '/requests/1/helperAttributes/password',
        kind: 'basic',
        name: 'password',
        value: 'correct horse',
      },
    ]);
  });

  it('wrapped: as it would be without its wrapper, with pointers through it', () => {
    const wrapped = { collection: v1 };
    const { definition, secrets } = convert({ value: wrapped, kind: { kind: 'postman', version: '1.0.0' } });
    expect(pathsOf(definition)).toEqual(['/b/{id}', '/a', '/c']);
    expect(secrets[0]?.pointer).toBe('/collection/requests/1/helperAttributes/password');
  });
});
