import { valueAt, type JsonObject, type JsonValue } from '@connectory/definition';
import { describe, expect, it } from 'vitest';
import { convert } from '../convert.js';

const convertUrl = (url: JsonValue) =>
  convert({
    value: { info: { name: 'C' }, item: [{ name: 'R', request: { method: 'GET', url } }] },
    kind: { kind: 'postman', version: '2.1.0' },
  });
const pathsOf = (url: JsonValue) => Object.keys(convertUrl(url).definition['paths'] as JsonObject);

describe('the address of a request', () => {
  it('keeps an empty segment at the beginning of its path', () => {
    expect(pathsOf({ protocol: 'https', host: ['h', 'io'], path: ['', 'get'] })).toEqual(['//get']);
    expect(pathsOf({ protocol: 'https', host: ['h', 'io'], path: '/get' })).toEqual(['/get']);
    expect(pathsOf({ path: ['', 'get'] })).toEqual(['/get']);
  });

  it('has two variables in a segment where both are described', () => {
    const path = ['users', ':from:to'];
    const variable = [{ key: 'from' }, { key: 'to' }];
    expect(pathsOf({ host: ['h', 'io'], path, variable })).toEqual(['/users/{from}{to}']);
    expect(pathsOf({ host: ['h', 'io'], path })).toEqual(['/users/:from:to']);
  });

  it('has no escapes that say the same as their character', () => {
    expect(pathsOf('http://h.io/%72equest/%7euser/a%2Fb%20c/%E4%BD%A0/%zz/100%')).toEqual([
      '/request/~user/a%2Fb%20c/%E4%BD%A0/%zz/100%',
    ]);
    const item = ['/request', '/%72equest', '/r%65quest'].map((path) => ({
      name: path,
      request: { method: 'GET', url: `http://h.io${path}` },
    }));
    const { definition, ledger } = convert({
      value: { info: { name: 'C' }, item },
      kind: { kind: 'postman', version: '2.1.0' },
    });
    expect(Object.keys(definition['paths'] as JsonObject)).toEqual(['/request']);
    expect(ledger.filter(({ outcome }) => outcome === 'lost')).toEqual([]);
  });

  it('has queries under the names that their escapes stand for', () => {
    const { definition } = convertUrl({
      host: ['h', 'io'],
      path: ['a'],
      query: [{ key: 'x%26y', value: '1' }],
    });
    expect(valueAt(definition, '/paths/~1a/get/parameters/0/name')).toBe('x&y');
  });

  it.each<[string, JsonValue]>([
    ['a text', 'http:///greeting'],
    ['parts', { raw: 'http:///greeting', protocol: 'http', path: ['greeting'] }],
    ['a scheme for a host', { host: ['http:'], path: ['', '', 'greeting'] }],
  ])('without a host is lost, and its path is not: %s', (_, url) => {
    const { definition, ledger } = convertUrl(url);
    expect(Object.keys(definition['paths'] as JsonObject)).toEqual([expect.stringMatching(/^\//)]);
    expect(ledger).toContainEqual(
      expect.objectContaining({ source: '/item/0/request/url', code: 'postman/address-without-host' }),
    );
  });

  it('is not lost because nobody says what its scheme is', () => {
    for (const url of ['/greeting', 'h.io/greeting', { protocol: '', path: ['greeting'] }])
      expect(convertUrl(url).ledger.map(({ code }) => code)).not.toContain('postman/address-without-host');
  });
});
