import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '@connectory/definition';
import { sentRequests } from './sent-requests.js';

const collection = (request: JsonValue, more: JsonObject = {}): JsonObject => ({
  info: { name: 'C', schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json' },
  item: [{ name: 'folder', item: [{ name: 'one', request }], ...more }],
  variable: [
    { key: 'host', value: 'https://h.io' },
    { key: 'empty', value: '' },
  ],
});
const sent = (request: JsonValue, more?: JsonObject) => {
  const [first] = sentRequests(collection(request, more));
  if (!first) throw new Error('no request');
  return first;
};

describe('what Postman sends', () => {
  it('has its variables replaced, the nearest first', () => {
    const own = { variable: [{ key: 'host', value: 'http://f.io:80' }] };
    expect(sent('{{host}}/a?b={{c}}').urls).toEqual([{ origin: 'https://h.io', path: '/a' }]);
    expect(sent('{{host}}/a', own).urls).toEqual([{ origin: 'http://f.io', path: '/a' }]);
    expect(sent('{{host}}/a?b={{c}}').query).toEqual([{ name: 'b', value: '{{c}}' }]);
  });

  it('may leave a variable with an empty value open', () => {
    expect(sent('{{host}}/a/{{empty}}/b').urls).toEqual([
      { origin: 'https://h.io', path: '/a/{{empty}}/b' },
      { origin: 'https://h.io', path: '/a//b' },
    ]);
  });

  it('does not make up dynamic values', () => {
    expect(sent('http://h.io/{{$guid}}').urls[0].path).toBe('/{{$guid}}');
  });

  it('has the values of path variables, and their names where there are none', () => {
    const url = { host: ['h', 'io'], path: ['a', ':x', ':y'], variable: [{ key: 'x', value: '1' }] };
    expect(sent({ method: 'get', url }).urls[0]).toEqual({ origin: 'http://h.io', path: '/a/1/:y' });
  });

  it('takes the raw URL where there is no other', () => {
    expect(sent({ url: { raw: 'http://h.io/a' } }).urls[0]).toEqual({ origin: 'http://h.io', path: '/a' });
  });

  it('is without what is switched off', () => {
    const header: JsonValue = [
      { key: 'A', value: '1', disabled: true },
      { key: 'B', value: '2' },
    ];
    const url: JsonValue = { raw: '', host: ['h'], query: [{ key: 'q', value: '1', disabled: true }] };
    const request = sent({ header, url });
    expect([request.headers, request.query]).toEqual([[{ name: 'B', value: '2' }], []]);
  });

  it('has no body with GET unless it is told to', () => {
    const request = { method: 'GET', url: 'http://h.io', body: { mode: 'raw', raw: 'x' } };
    expect(sent(request).body.kind).toBe('pruned');
    const kept = sent(request, { protocolProfileBehavior: { disableBodyPruning: true } });
    expect(kept.body).toEqual({ kind: 'text', text: 'x', language: null });
  });

  it('has the parts of forms', () => {
    const formdata: JsonValue = [
      { key: 'a', value: '1' },
      { key: 'f', type: 'file', src: '/x' },
      { key: 'off', value: '2', disabled: true },
    ];
    expect(sent({ method: 'POST', url: 'http://h.io', body: { mode: 'formdata', formdata } }).body).toEqual({
      kind: 'multipart',
      parts: [
        { name: 'a', value: '1', isFile: false, contentType: null },
        { name: 'f', value: '', isFile: true, contentType: null },
      ],
    });
  });

  it('authenticates as the nearest says', () => {
    const auth = { type: 'apikey', apikey: [{ key: 'key', value: 'X-Key' }] };
    expect(sent('http://h.io', { auth }).auth).toEqual({ type: 'apikey', values: { key: 'X-Key' } });
    expect(sent({ url: 'http://h.io', auth: null }, { auth }).auth).toBeNull();
    expect(sent({ url: 'http://h.io', auth: { type: 'noauth' } }, { auth }).auth).toBeNull();
  });

  it('is read from v1, too', () => {
    const requests = [
      {
        id: 'r',
        method: 'POST',
        url: 'http://h.io/a',
        headers: 'A: 1\n',
        dataMode: 'raw',
        rawModeData: '{}',
      },
    ];
    expect(sentRequests({ id: 'c', name: 'C', order: ['r'], requests })).toMatchObject([
      {
        pointer: '/requests/0',
        method: 'POST',
        headers: [{ name: 'A', value: '1' }],
        body: { kind: 'text', text: '{}' },
      },
    ]);
  });
});
