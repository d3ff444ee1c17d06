import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonValue } from './json.js';
import { isSupportedKind, recogniseKind, specVersion } from './recognise-kind.js';

const request = { request: { auth: { type: 'basic', basic: { username: 'a' } }, url: '' } };

describe('recogniseKind', () => {
  it.each<[JsonValue, string, string | null]>([
    [{ swagger: '2.0' }, 'openapi', '2.0'],
    [{ swagger: 2 }, 'openapi', '2.0'],
    [{ openapi: '3.0.3' }, 'openapi', '3.0.3'],
    [{ openapi: 3.1 }, 'openapi', '3.1'],
    [{ openapi: '3.2.0' }, 'openapi', '3.2.0'],
    [{ openapi: null }, 'openapi', null],
    [{ swaggerVersion: '1.2' }, 'openapi', '1.2'],
    [
      { info: { schema: 'https://schema.getpostman.com/json/collection/v2.0.0/collection.json' } },
      'postman',
      '2.0.0',
    ],
    [
      { info: { schema: 'http://schema.getpostman.com/collection/v2/collection.json' }, item: [] },
      'postman',
      '2.0.0',
    ],
    [{ info: { name: 'a' }, item: [] }, 'postman', '2.1.0'],
    [{ info: { name: 'a' }, item: [{ item: [request] }] }, 'postman', '2.0.0'],
    [{ collection: { info: { name: 'a' }, item: [] } }, 'postman', '2.1.0'],
    [{ id: 'a', name: 'b', order: [], requests: [] }, 'postman', '1.0.0'],
    [{ name: 'b', requests: [{ url: 'https://example.com', method: 'GET' }] }, 'postman', '1.0.0'],
    [{ name: 'b', requests: [{ endpoint: 'https://example.com', method: 'GET' }] }, 'unknown', null],
    [{ v: 1, name: 'b', folders: [], requests: [] }, 'unknown', null],
    [{ version: 1, collections: [{ id: 'a', name: 'b', order: [], requests: [] }] }, 'postman', '1.0.0'],
    [{ collections: [null, { info: { name: 'a' }, item: [] }], environments: [] }, 'postman', '2.1.0'],
    [{ collections: [] }, 'unknown', null],
    [{ collections: [{ name: 'b' }] }, 'unknown', null],
    [{ id: 'a', name: 'b' }, 'unknown', null],
    [{ info: { title: 'a' }, paths: {} }, 'unknown', null],
    [[], 'unknown', null],
    [null, 'unknown', null],
  ])('takes %j for %s %s', (value, kind, version) => {
    expect(recogniseKind(value)).toEqual({ kind, version });
  });

  it('throws at nothing', () => {
    const members = fc.constantFrom(
      'info',
      'item',
      'collection',
      'collections',
      'openapi',
      'swagger',
      'requests',
      'order',
      'id',
      'name',
      'schema',
      'auth',
    );
    const { value } = fc.letrec<{ value: JsonValue }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom<JsonValue>(null, 1, '2.0', []),
        fc.dictionary(members, tie('value')),
      ),
    }));
    fc.assert(fc.property(value, (document) => void recogniseKind(document)));
  });
});

describe('specVersion', () => {
  it.each([
    ['2.0', '2.0'],
    ['3.0', '3.0'],
    ['3.0.4', '3.0'],
    ['3.0.0-rc2', '3.0'],
    ['3.1', '3.1'],
    ['3.1.1', '3.1'],
    ['3.2.0', null],
    ['3.10.0', null],
    ['1.2', null],
    ['', null],
  ])('counts %s as %s', (version, expected) => {
    expect(specVersion({ kind: 'openapi', version })).toBe(expected);
    expect(isSupportedKind({ kind: 'openapi', version })).toBe(expected !== null);
  });

  it('has none for a collection', () => {
    expect(specVersion({ kind: 'postman', version: '2.0' })).toBeNull();
    expect(isSupportedKind({ kind: 'postman', version: '2.1.0' })).toBe(true);
  });
});
