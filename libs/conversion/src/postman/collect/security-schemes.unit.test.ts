import { valueAt, type JsonObject, type JsonValue } from '@connectory/definition';
import { describe, expect, it } from 'vitest';
import { convert } from '../../convert.js';

const convertRequest = (request: JsonObject, members: JsonObject = {}) =>
  convert({
    value: {
      info: { name: 'C' },
      item: [{ name: 'R', request: { method: 'GET', url: 'http://h.io/a', ...request } }],
      ...members,
    },
    kind: { kind: 'postman', version: '2.1.0' },
  });
const listed = (values: Record<string, JsonValue>) =>
  Object.entries(values).map(([key, value]) => ({ key, value }));
const schemesOf = (definition: JsonObject) => valueAt(definition, '/components/securitySchemes');

describe('security schemes', () => {
  it.each<[string, Record<string, JsonValue>, JsonObject]>([
    ['basic', { username: 'u', password: 'p' }, { basicAuth: { type: 'http', scheme: 'basic' } }],
    ['bearer', { token: '{{t}}' }, { bearerAuth: { type: 'http', scheme: 'bearer' } }],
    ['apikey', { key: 'k', in: 'query' }, { apiKeyAuth: { type: 'apiKey', in: 'query', name: 'k' } }],
    ['apikey', { key: 'X-K' }, { apiKeyAuth: { type: 'apiKey', in: 'header', name: 'X-K' } }],
    [
      'awsv4',
      { region: 'eu-west-1', service: 's3', accessKey: 'AK', secretKey: 'SK' },
      {
        awsv4Auth: {
          type: 'apiKey',
          in: 'header',
          name: 'Authorization',
          'x-connectory-auth': { type: 'awsv4', region: 'eu-west-1', service: 's3' },
        },
      },
    ],
    [
      'jwt',
      { algorithm: 'HS256', addTokenTo: 'queryParam', queryParamKey: 'assertion', secret: 'correct horse' },
      {
        jwtAuth: {
          type: 'apiKey',
          in: 'query',
          name: 'assertion',
          'x-connectory-auth': {
            type: 'jwt',
            algorithm: 'HS256',
            addTokenTo: 'queryParam',
            queryParamKey: 'assertion',
          },
        },
      },
    ],
    [
      'oauth2',
      {
        grant_type: 'authorization_code_with_pkce',
        authUrl: 'https://a/auth',
        accessTokenUrl: 'https://a/token',
        refreshTokenUrl: 'https://a/refresh',
        scope: 'r, w',
        challengeAlgorithm: 'S256',
        client_authentication: 'body',
        clientSecret: 'correct horse',
      },
      {
        oauth2Auth: {
          type: 'oauth2',
          flows: {
            authorizationCode: {
              authorizationUrl: 'https://a/auth',
              tokenUrl: 'https://a/token',
              refreshUrl: 'https://a/refresh',
              scopes: { r: '', w: '' },
            },
          },
          'x-connectory-auth': {
            type: 'oauth2',
            pkce: true,
            client_authentication: 'body',
            challengeAlgorithm: 'S256',
          },
        },
      },
    ],
    [
      'oauth2',
      { grant_type: 'implicit' },
      {
        oauth2Auth: {
          type: 'http',
          scheme: 'bearer',
          'x-connectory-auth': { type: 'oauth2', grantType: 'implicit' },
        },
      },
    ],
  ])('stand for %s in both formats: %j', (type, values, schemes) => {
    for (const form of [values, listed(values)]) {
      const { definition } = convertRequest({ auth: { type, [type]: form } });
      expect(schemesOf(definition)).toEqual(schemes);
      expect(JSON.stringify(definition)).not.toContain('correct horse');
    }
  });

  it('are both needed where a request has an API key and an Authorization header', () => {
    const auth = { type: 'apikey', apikey: listed({ key: 'X-K', value: '{{k}}' }) };
    const header = [{ key: 'Authorization', value: 'Bearer {{t}}' }];
    const { definition } = convertRequest({ auth, header });
    expect(valueAt(definition, '/paths/~1a/get/security')).toEqual([{ apiKeyAuth: [], bearerAuth: [] }]);
  });

  it('are not made of what no request uses; the ledger says so', () => {
    const folder = { name: 'F', item: [], auth: { type: 'hawk', hawk: listed({ algorithm: 'sha256' }) } };
    const { definition, ledger } = convertRequest({}, { item: [folder] });
    expect(schemesOf(definition)).toBeUndefined();
    expect(ledger).toContainEqual(
      expect.objectContaining({ source: '/item/0/auth', outcome: 'lost', code: 'postman/auth-not-used' }),
    );
  });

  it.each([
    ['basicAuth', 'basicAuth'],
    ['bearerAuth', 'bearerAuth'],
    ['digestAuth', 'digestAuth'],
    ['hawkAuth', 'hawkAuth'],
    ['ntlmAuth', 'ntlmAuth'],
    ['oAuth1', 'oauth1Auth'],
    ['oAuth2', 'oauth2Auth'],
    ['awsSigV4', 'awsv4Auth'],
    ['apikeyAuth', 'apiKeyAuth'],
  ])('stand for the helper %s of v1', (currentHelper, name) => {
    const { definition } = convert({
      value: {
        id: 'c',
        name: 'C',
        order: [],
        requests: [
          { id: 'r', name: 'R', method: 'GET', url: 'http://h.io/a', currentHelper, helperAttributes: {} },
        ],
      },
      kind: { kind: 'postman', version: '1.0.0' },
    });
    expect(Object.keys(schemesOf(definition) as JsonObject)).toEqual([name]);
  });
});
