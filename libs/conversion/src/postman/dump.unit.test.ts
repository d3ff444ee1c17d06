import { recogniseKind, valueAt, type JsonObject, type JsonValue } from '@connectory/definition';
import { describe, expect, it } from 'vitest';
import { convert } from '../convert.js';
import { summariseLedger } from '../ledger/summarise-ledger.js';

const auth = (type: string) => ({ type, [type]: [] });
const variable = (key: string, value: string) => [{ key, value }];
const dump: JsonObject = {
  version: 1,
  collections: [
    {
      info: { name: 'Shop', description: 'Sells.' },
      auth: auth('basic'),
      variable: variable('host', 'http://shop.io'),
      item: [
        { name: 'Carts', item: [{ name: 'List carts', request: { method: 'GET', url: '{{host}}/carts' } }] },
      ],
    },
    {
      id: 'c2',
      name: 'Stock',
      order: ['r1'],
      folders: [],
      auth: auth('bearer'),
      variables: variable('host', 'http://collection.io'),
      requests: [{ id: 'r1', name: 'List goods', method: 'GET', url: '{{host}}/goods?lang={{lang}}' }],
    },
    null,
  ],
  environments: [
    { id: 'e1', name: 'Live', values: [{ key: 'lang', value: 'en', enabled: true }] },
    {
      id: 'e2',
      name: 'Test',
      values: [
        { key: 'lang', value: 'de', enabled: true },
        { key: 'off', value: '1', enabled: false },
      ],
    },
  ],
  globals: [],
};
const convertDump = (value: JsonValue, variables?: Record<string, string>) =>
  convert({ value, kind: recogniseKind(value) }, variables ? { variables } : {});

describe('a dump of several collections', () => {
  it('has each as a folder with its own authentication and variables', () => {
    const { definition } = convertDump(dump);
    expect(definition['tags']).toEqual([
      { name: 'Shop', description: 'Sells.', 'x-connectory-folder': ['Shop'] },
      { name: 'Carts', 'x-connectory-folder': ['Shop', 'Carts'] },
      { name: 'Stock', 'x-connectory-folder': ['Stock'] },
    ]);
    expect(valueAt(definition, '/paths/~1carts/get')).toMatchObject({
      tags: ['Carts'],
      security: [{ basicAuth: [] }],
      'x-connectory-folder': ['Shop', 'Carts'],
    });
    expect(valueAt(definition, '/paths/~1goods/get')).toMatchObject({
      tags: ['Stock'],
      security: [{ bearerAuth: [] }],
      servers: [{ url: 'http://collection.io' }],
    });
    expect(definition['servers']).toEqual([{ url: 'http://shop.io' }]);
  });

  it('takes variables from its environments, the first first, and from the one that is handed over before all', () => {
    const lang = '/paths/~1goods/get/parameters/0/example';
    expect(valueAt(convertDump(dump).definition, lang)).toBe('en');
    const given = convertDump(dump, { lang: 'fr', host: 'http://given.io' }).definition;
    expect(valueAt(given, lang)).toBe('fr');
    expect(given['servers']).toEqual([{ url: 'http://given.io' }]);
  });

  it('has every leaf in the ledger', () => {
    const { ledger } = convertDump(dump);
    const { losses } = summariseLedger(dump, ledger);
    expect(losses.map(({ code }) => code).sort()).toEqual([
      'postman/bookkeeping',
      'postman/variable-not-used',
    ]);
  });
});

describe('an environment that is handed over', () => {
  it('does not bring its secrets into the definition', () => {
    const value = {
      info: { name: 'C' },
      item: [
        {
          name: 'R',
          request: {
            method: 'GET',
            url: 'http://h.io/{{apiKey}}',
            header: [{ key: 'X-Api-Key', value: '{{apiKey}}' }],
          },
        },
      ],
    };
    const { definition, secrets } = convertDump(value, { apiKey: 'Xk29-qPz71-mmW04' });
    expect(JSON.stringify(definition)).not.toContain('Xk29');
    expect(secrets).toEqual([]);
  });
});

it('takes the requests of a test run, whose collection is an empty shell', () => {
  const run: JsonObject = {
    id: 'r',
    name: 'Nightly',
    collection: { id: 'c', name: 'Text Analytics', order: ['q'] },
    requests: [{ id: 'q', name: 'Languages', method: 'GET', url: 'https://api.example.org/languages' }],
    results: [],
  };
  const kind = recogniseKind(run);
  expect(kind).toEqual({ kind: 'postman', version: '1.0.0' });
  const { definition } = convert({ value: run, kind });
  expect(definition).toMatchObject({
    servers: [{ url: 'https://api.example.org' }],
    paths: { '/languages': { get: { summary: 'Languages' } } },
  });
});
