import { valueAt, type JsonObject, type JsonValue } from '@connectory/definition';
import { describe, expect, it } from 'vitest';
import { convert } from '../convert.js';
import { maskSecrets } from './mask-secrets.js';
import { secretMarker, type SecretKind } from './secret.js';

const secret = '5b0cf0e2a7d84c0f9d1e';
const convertOpenapi = (members: JsonObject, version = '3.0.3') =>
  convert({
    value: {
      ...(version === '2.0' ? { swagger: version } : { openapi: version }),
      info: { title: 'T', version: '1' },
      paths: {},
      ...members,
    },
    kind: { kind: 'openapi', version },
  });
const withParameter = (parameter: JsonObject): JsonObject => ({
  paths: { '/a': { get: { parameters: [parameter], responses: { 200: { description: 'OK' } } } } },
});
const withBody = (media: JsonObject): JsonObject => ({
  paths: {
    '/a': {
      post: {
        requestBody: { content: { 'application/json': media } },
        responses: { 200: { description: 'OK' } },
      },
    },
  },
});

describe('secrets of an OpenAPI description', () => {
  it.each<[string, string, SecretKind, JsonObject, string]>([
    [
      'the default of an API key parameter',
      '2.0',
      'api-key',
      withParameter({ name: 'api_key', in: 'query', type: 'string', default: secret }),
      '/paths/~1a/get/parameters/0/default',
    ],
    [
      'the example of its schema',
      '3.0.3',
      'api-key',
      withParameter({ name: 'X-Api-Key', in: 'header', schema: { type: 'string', example: secret } }),
      '/paths/~1a/get/parameters/0/schema/example',
    ],
    [
      'one of its examples',
      '3.1.0',
      'api-key',
      withParameter({ name: 'X-Api-Key', in: 'header', examples: { one: { value: secret } } }),
      '/paths/~1a/get/parameters/0/examples/one/value',
    ],
    [
      'the credentials of an Authorization header',
      '3.0.3',
      'bearer',
      withParameter({ name: 'Authorization', in: 'header', example: `Bearer ${secret}` }),
      '/paths/~1a/get/parameters/0/example',
    ],
    [
      'the example of a property',
      '2.0',
      'other',
      { definitions: { A: { properties: { client_secret: { type: 'string', example: secret } } } } },
      '/definitions/A/properties/client_secret/example',
    ],
    [
      'a member of an example',
      '3.0.3',
      'other',
      withBody({ example: { user: [{ password: secret }] } }),
      '/paths/~1a/post/requestBody/content/application~1json/example/user/0/password',
    ],
    ['a token in a text', '3.1.0', 'token', { 'x-note': 'Use q7Zt2LmX9vB4kR1sW8pN3cY6 here.' }, '/x-note'],
  ])('%s comes out', (_, version, kind, members, pointer) => {
    const { definition, secrets } = convertOpenapi(members, version);
    expect(secrets).toMatchObject([{ pointer, kind }]);
    expect(JSON.stringify(definition)).not.toContain(secrets[0]!.value);
    expect(JSON.stringify(definition)).toContain(secretMarker);
  });

  it('come out with all their copies', () => {
    const { definition, secrets } = convertOpenapi({
      ...withParameter({ name: 'api_key', in: 'query', type: 'string', default: secret }),
      'x-curl': `curl https://h.io/a?api_key=${secret}`,
    });
    expect(secrets.map(({ pointer }) => pointer)).toEqual(['/paths/~1a/get/parameters/0/default', '/x-curl']);
    expect(definition['x-curl']).toBe(`curl https://h.io/a?api_key=${secretMarker}`);
  });

  it.each<[string, JsonValue]>([
    ['a placeholder', '<your key>'],
    ['an example', 'my-example-key-1234'],
    ['a word', 'authenticating'],
    ['what is too short', 'k3y'],
  ])('are not %s', (_, example) => {
    const parameter = { name: 'api_key', in: 'query', schema: { type: 'string', example } };
    expect(convertOpenapi(withParameter(parameter)).secrets).toEqual([]);
  });

  it('are values, not descriptions and types', () => {
    const members = {
      components: {
        schemas: {
          A: {
            properties: {
              password: { type: 'string', description: secret, pattern: secret },
              default: { properties: { token: { type: 'string', description: secret } } },
            },
          },
        },
        securitySchemes: { token: { type: 'apiKey', in: 'header', name: 'X-Api-Key-5b0cf0e2a7d84c' } },
      },
    };
    expect(convertOpenapi(members).secrets).toEqual([]);
  });
});

describe('tokens of a collection', () => {
  const token = 'q7Zt2LmX9vB4kR1sW8pN3cY6';
  const convertRequest = (request: JsonObject, members: JsonObject = {}) =>
    convert({
      value: {
        info: { name: 'C' },
        item: [{ name: 'R', request: { method: 'POST', ...request } }],
        ...members,
      },
      kind: { kind: 'postman', version: '2.1.0' },
    });

  it('never get into paths, names or pointers', () => {
    const { definition, ledger, findings, secrets } = convertRequest({
      url: `https://hooks.h.io/services/${token}`,
      description: `POST to ${token}`,
    });
    expect(secrets.map(({ value }) => value)).toEqual([token, token]);
    expect(JSON.stringify([definition, ledger, findings])).not.toContain(token);
    expect(Object.keys(definition['paths'] as JsonObject)).toEqual([`/services/${secretMarker}`]);
  });

  it('keep what the reader of collections knows of them', () => {
    const { secrets } = convertRequest({
      url: 'https://h.io/a',
      header: [{ key: 'Authorization', value: `Bearer ${token}` }],
    });
    expect(secrets).toEqual([
      { pointer: '/item/0/request/header/0/value', kind: 'bearer', name: 'Authorization', value: token },
    ]);
  });

  it('that came to be seen late are taken out of paths, pointers and findings, too', () => {
    const key = 'Xk29~qPz71/mmW04';
    const { definition, ledger, findings } = convertRequest({
      url: `https://h.io/hooks/${encodeURIComponent(key)}/${key}`,
      header: [{ key: 'X-Api-Key', value: key }],
    });
    expect(valueAt(definition, '/paths')).toBeDefined();
    expect(JSON.stringify([definition, findings])).not.toContain(key);
    expect(JSON.stringify(ledger)).not.toContain('Xk29~0qPz71~1mmW04');
  });
});

describe('a secret in a text that is put together', () => {
  it('is said to be where it stands', () => {
    const url = { protocol: 'http', host: ['me:Xk29qPz71@h', 'io'], path: ['a'] };
    const { secrets } = convert({
      value: { info: { name: 'C' }, item: [{ name: 'R', request: { method: 'GET', url } }] },
      kind: { kind: 'postman', version: '2.1.0' },
    });
    expect(secrets).toEqual([
      { pointer: '/item/0/request/url/host/0', kind: 'url-credentials', name: null, value: 'Xk29qPz71' },
    ]);
  });
});

describe('a secret that a token is part of', () => {
  it('is masked to its ends', () => {
    const headers = `Authorization: OAuth oauth_consumer_key="q7Zt2LmX9vB4kR1sW8pN3cY6",oauth_token="8895-short"`;
    const source = { id: 'c', name: 'C', requests: [{ id: 'r', name: 'R', url: 'http://h.io/a', headers }] };
    const { secrets } = convert({ value: source, kind: { kind: 'postman', version: '1.0.0' } });
    const masked = maskSecrets(JSON.stringify(source), 'json', secrets);
    expect(masked).not.toMatch(/q7Zt2LmX9vB4kR1sW8pN3cY6|8895-short/);
  });
});

describe('the secrets of an environment', () => {
  it('stay variables', () => {
    const url = 'https://{{host}}/a?api_key={{apiKey}}&thing={{thing}}&other={{other}}';
    const { definition } = convert(
      {
        value: { info: { name: 'C' }, item: [{ name: 'R', request: { method: 'GET', url } }] },
        kind: { kind: 'postman', version: '2.1.0' },
      },
      { variables: { host: 'h.io', apiKey: 'k3y', thing: 'q7Zt2LmX9vB4kR1sW8pN3cY6', other: 'plain' } },
    );
    const text = JSON.stringify(definition);
    expect(text).toContain('https://h.io');
    expect(text).toContain('plain');
    expect(text).not.toMatch(/k3y|q7Zt2LmX9vB4kR1sW8pN3cY6/);
  });
});
