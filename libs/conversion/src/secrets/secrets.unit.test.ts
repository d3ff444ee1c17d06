import type { JsonObject, JsonValue } from '@connectory/definition';
import { describe, expect, it } from 'vitest';
import { convert } from '../convert.js';
import { isLiteralSecret, isSecretName } from './secret-names.js';
import { secretMarker } from './secret.js';

const secret = 'Xk29-qPz71-mmW04';
const convertRequest = (request: JsonObject, members: JsonObject = {}, item: JsonObject = {}) =>
  convert({
    value: {
      info: { name: 'C' },
      item: [{ name: 'R', request: { method: 'POST', url: 'http://h.io/a', ...request }, ...item }],
      ...members,
    },
    kind: { kind: 'postman', version: '2.1.0' },
  });
const field = (key: string) => [{ key, value: secret }];

describe('secrets', () => {
  it.each<[string, JsonObject, JsonObject?, JsonObject?]>([
    ['an auth block', { auth: { type: 'bearer', bearer: [{ key: 'token', value: secret }] } }],
    ['an auth block of v2.0', { auth: { type: 'basic', basic: { username: 'u', password: secret } } }],
    [
      'an API key',
      {
        auth: {
          type: 'apikey',
          apikey: [
            { key: 'key', value: 'K' },
            { key: 'value', value: secret },
          ],
        },
      },
    ],
    ['an Authorization header', { header: [{ key: 'authorization', value: `Basic ${secret}` }] }],
    ['an API key header', { header: field('X-Api-Key') }],
    ['a cookie', { header: field('Cookie') }],
    ['a header text', { header: `X-Auth-Token: ${secret}` }],
    [
      'a query parameter',
      {
        url: { raw: `http://h.io/a?api_key=${secret}`, host: ['h.io'], path: ['a'], query: field('api_key') },
      },
    ],
    ['a URL as text', { url: `http://h.io/a?access_token=${secret}` }],
    ['the user part of a URL', { url: `http://me:${secret}@h.io/a` }],
    ['a form field', { body: { mode: 'urlencoded', urlencoded: field('client_secret') } }],
    ['a JSON body', { body: { mode: 'raw', raw: `{"password": "${secret}"}` } }],
    ['a saved response', {}, {}, { response: [{ code: 200, body: `{"access_token":"${secret}"}` }] }],
    [
      'a saved request',
      {},
      {},
      {
        response: [
          { code: 200, originalRequest: { method: 'GET', url: 'http://h.io', header: field('X-Api-Key') } },
        ],
      },
    ],
    ['a variable by its name', { url: 'http://h.io/{{apiKey}}' }, { variable: field('apiKey') }],
    [
      'a variable that is marked',
      { url: 'http://h.io/{{x}}' },
      { variable: [{ key: 'x', value: secret, type: 'secret' }] },
    ],
    [
      'a variable that authenticates',
      {
        url: 'http://h.io/{{mine}}',
        auth: { type: 'bearer', bearer: [{ key: 'token', value: '{{mine}}' }] },
      },
      { variable: field('mine') },
    ],
    ['a copy in a description', { header: field('X-Api-Key'), description: `Use ${secret}.` }],
  ])('in %s come out, and do not enter the definition', (_, request, members, item) => {
    const { definition, secrets, ledger } = convertRequest(request, members, item);
    expect(secrets.map(({ value }) => value)).toContain(secret);
    expect(JSON.stringify([definition, ledger])).not.toContain(secret);
  });

  it('are known by the shape of their token, in any kind of source', () => {
    const token = `ghp_${'a1B2'.repeat(9)}`;
    const value: JsonValue = {
      openapi: '3.1.0',
      info: { title: 'T', version: '1', description: `Try ${token}` },
      paths: {},
    };
    const { definition, secrets } = convert({ value, kind: { kind: 'openapi', version: '3.1.0' } });
    expect(secrets).toEqual([{ pointer: '/info/description', kind: 'token', name: null, value: token }]);
    expect(JSON.stringify(definition)).not.toContain(token);
  });

  it('are not what stands in for one', () => {
    const { secrets } = convertRequest({
      header: [{ key: 'X-Api-Key', value: '{{key}}' }],
      auth: { type: 'bearer', bearer: [{ key: 'token', value: '<your token>' }] },
      url: 'http://h.io/a?next_page_token=abcdefgh&api_key=YOUR_API_KEY',
    });
    expect(secrets).toEqual([]);
  });

  it.each([
    'password',
    'client_secret',
    'X-Api-Key',
    'Ocp-Apim-Subscription-Key',
    'accessToken',
    'auth_token',
    'apikey',
    'sessionId',
  ])('have names such as %s', (name) => expect(isSecretName(name)).toBe(true));

  it.each([
    'key',
    'name',
    'page_token',
    'nextPageToken',
    'token_type',
    'tokens_used',
    'monkey',
    'compass',
    'author',
  ])('do not have names such as %s', (name) => expect(isSecretName(name)).toBe(false));

  it.each([
    '',
    '{{x}}',
    'Bearer {{x}}',
    '<token>',
    'xxxx',
    'your-key-here',
    'string',
    `Bearer ${secretMarker}`,
  ])('are not %j', (text) => expect(isLiteralSecret(text)).toBe(false));
});
