import { describe, expect, it } from 'vitest';
import type { LedgerEntry } from '@connectory/contracts';
import { secretMarker } from '@connectory/conversion';
import type { JsonObject, JsonValue } from '@connectory/definition';
import { measureCollection } from './measure-collection.js';

const source = (request: JsonObject): JsonValue => ({
  info: { name: 'C', schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json' },
  item: [{ name: 'one', request: { method: 'POST', url: 'https://h.io/a', ...request } }],
});
const definition = (operation: JsonObject, more: JsonObject = {}): JsonObject => ({
  openapi: '3.1.0',
  servers: [{ url: 'https://h.io' }],
  paths: { '/a': { post: { operationId: 'one', responses: {}, ...operation } } },
  ...more,
});
const measure = (
  request: JsonObject,
  operation: JsonObject,
  more: { readonly ledger?: readonly LedgerEntry[]; readonly secrets?: readonly { value: string }[] } = {},
) =>
  measureCollection(source(request), {
    definition: definition(operation),
    ledger: more.ledger ?? [],
    secrets: more.secrets ?? [],
  });
const classes = (request: JsonObject, operation: JsonObject) =>
  measure(request, operation).faults.map((fault) => fault.class);

const json = (value: JsonValue): JsonObject => ({
  requestBody: { content: { 'application/json': { example: value } } },
});
const raw = (text: string): JsonObject => ({
  body: { mode: 'raw', raw: text, options: { raw: { language: 'json' } } },
});
const query = (value: JsonObject): JsonObject => ({ parameters: [{ name: 'q', in: 'query', ...value }] });
const withQuery: JsonObject = { url: 'https://h.io/a?q=1' };

describe('a request that is rebuilt', () => {
  it.each<[string, JsonObject, JsonObject]>([
    ['nothing but an address', {}, {}],
    ['a query of the example', withQuery, query({ example: 1 })],
    ['one of several examples', withQuery, query({ examples: { a: { value: '2' }, b: { value: '1' } } })],
    ['a default', withQuery, query({ schema: { default: 1 } })],
    ['a list', { url: 'https://h.io/a?q=1&q=2' }, query({ example: [1, 2] })],
    ['an optional parameter less', {}, query({ example: 1 })],
    ['an open value', { url: 'https://h.io/a?q={{x}}' }, query({})],
    ['a body', raw('{"a": 1, /* b */ "b": {{b}}}'), json({ b: '{{b}}', a: 1 })],
    [
      'a form',
      { body: { mode: 'urlencoded', urlencoded: [{ key: 'a', value: '1' }] } },
      { requestBody: { content: { 'application/x-www-form-urlencoded': { example: { a: 1 } } } } },
    ],
    [
      'a file',
      { body: { mode: 'file', file: { src: 'x' } } },
      { requestBody: { content: { 'application/octet-stream': {} } } },
    ],
    ['what a client adds by itself', { header: [{ key: 'Host', value: 'h.io' }] }, {}],
  ])('is equal: %s', (_, request, operation) => {
    expect(measure(request, operation)).toMatchObject({ requests: 1, callable: 1, equal: 1, faults: [] });
  });

  it('is equal where it has a word that is a secret elsewhere', () => {
    const secrets = [{ value: 'doggie' }];
    expect(measure(raw('{"name": "doggie"}'), json({ name: 'doggie' }), { secrets })).toMatchObject({
      equal: 1,
    });
  });

  it.each<[string, JsonObject, JsonObject]>([
    ['query missing', withQuery, {}],
    ['query value', withQuery, query({ example: 2 })],
    ['query extra', {}, query({ required: true })],
    ['header missing', { header: [{ key: 'A', value: '1' }] }, {}],
    ['header missing', { header: [{ key: 'Accept', value: 'text/csv' }] }, {}],
    ['body value', raw('{"a": 1}'), json({ a: 2 })],
    ['body value', raw('{"a": 1}'), json({ a: 1, b: 1 })],
    ['not callable: body kind', raw('{}'), {}],
    ['not callable: body kind', {}, { requestBody: { required: true, content: {} } }],
    ['not callable: method', { method: 'PUT' }, {}],
    ['not callable: path', { url: 'https://h.io/b' }, {}],
    ['not callable: host', { url: 'https://g.io/a' }, {}],
    ['auth basic', { auth: { type: 'basic', basic: [] } }, {}],
  ])('differs: %s', (kind, request, operation) => {
    expect(classes(request, operation)).toEqual([kind]);
  });

  it('is compared without its secrets', () => {
    const secrets = [{ value: 'hunter2hunter2' }];
    const masked = measure(raw('{"a": "x hunter2hunter2"}'), json({ a: `x ${secretMarker}` }), { secrets });
    expect(masked.equal).toBe(1);
  });

  it('counts as named when the ledger has a loss at its place', () => {
    const entry = (source: string): LedgerEntry => ({
      source,
      outcome: 'lost',
      targets: [],
      code: 'postman/x',
      reason: 'X.',
    });
    expect(measure(withQuery, {}, { ledger: [entry('/item/0/request/url/query/0')] }).named).toBe(1);
    expect(measure(withQuery, {}, { ledger: [entry('/item/0/request/header/0')] }).named).toBe(0);
    expect(measure(withQuery, {}, { ledger: [entry('/item/0/response/0/originalRequest/url')] }).named).toBe(
      0,
    );
  });

  it('counts as named when the ledger has lost the whole of it', () => {
    const ledger: LedgerEntry[] = [
      { source: '/item/0/request/method', outcome: 'lost', targets: [], code: 'postman/x', reason: 'X.' },
    ];
    expect(measure({ method: 'PUT' }, {}, { ledger })).toMatchObject({ callable: 0, equal: 0, named: 1 });
    expect(measure({ method: 'PUT' }, {})).toMatchObject({ callable: 0, equal: 0, named: 0 });
  });

  it('has authentication when the operation names the scheme', () => {
    const auth = { type: 'apikey', apikey: [{ key: 'key', value: 'X-Key' }] };
    const schemes = (name: string) => ({
      components: { securitySchemes: { key: { type: 'apiKey', in: 'header', name } } },
      security: [{ key: [] }],
    });
    const carried = (name: string) =>
      measureCollection(source({ auth }), {
        definition: definition({}, schemes(name)),
        ledger: [],
        secrets: [],
      }).auth;
    expect(carried('X-Key')).toEqual({ apikey: { requests: 1, carried: 1 } });
    expect(carried('Other')).toEqual({ apikey: { requests: 1, carried: 0 } });
  });

  it('counts operationIds that differ in case only as the same', () => {
    const paths = { '/a': { get: { operationId: 'x' }, put: { operationId: 'X' }, post: {} } };
    const { operations, operationIds } = measureCollection(source({}), {
      definition: { openapi: '3.1.0', paths },
      ledger: [],
      secrets: [],
    });
    expect([operations, operationIds]).toEqual([3, { unique: 1, missing: 1 }]);
  });
});
