import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../json.js';
import { withValues, type Edits } from '../rebase/editing.test.js';
import { applyOverlay } from './apply-overlay.js';
import { deriveOverlay } from './derive-overlay.js';

const operation = '/paths/~1texts~1{id}/get';
const schema = '/components/schemas/Text';
const base: JsonObject = {
  openapi: '3.1.0',
  info: { title: 'Texts', version: '1' },
  tags: [{ name: 'a' }, { name: 'b' }],
  paths: {
    '/texts/{id}': {
      parameters: [
        { name: 'id', in: 'path' },
        { name: 'q', in: 'query' },
      ],
      get: {
        operationId: 'getText',
        tags: ['a', 'b'],
        summary: 'Get',
        responses: { '200': { description: 'OK' } },
      },
      put: { operationId: 'putText', summary: 'Put' },
      delete: { summary: 'Delete' },
    },
    '/twins': { get: { operationId: 'twin' }, put: { operationId: 'twin' } },
  },
  components: { schemas: { Text: { type: 'object', required: ['a', 'b'], properties: { a: {}, b: {} } } } },
};

const derived = (edits: Edits) => {
  const edited = withValues(base, edits);
  const actions = deriveOverlay(base, edited);
  expect(applyOverlay(base, actions)).toEqual({ value: edited, unmatched: [] });
  return actions.map(({ target, update }) =>
    update === undefined ? `- ${target}` : `${target} ${JSON.stringify(update)}`,
  );
};

describe('the actions for an edit', () => {
  const byId = "$.paths[*][?@.operationId=='getText']";
  const path = "$['paths']['/texts/{id}']";

  it.each<[string, Edits, string[]]>([
    ['nothing', {}, []],
    ['a text', { [`${operation}/summary`]: 'S' }, [`${byId} {"summary":"S"}`]],
    ['null', { [`${operation}/summary`]: null }, [`${byId} {"summary":null}`]],
    [
      'a text further in',
      { [`${operation}/responses/200/description`]: 'Fine' },
      [`${byId}['responses']['200'] {"description":"Fine"}`],
    ],
    ['a member that is gone', { [`${operation}/summary`]: undefined }, [`- ${byId}['summary']`]],
    [
      'another operationId',
      { [`${operation}/operationId`]: 'x', [`${operation}/responses/200/description`]: undefined },
      [`- ${byId}['responses']['200']['description']`, `${byId} {"operationId":"x"}`],
    ],
    [
      'an operationId that is gone',
      { [`${operation}/operationId`]: undefined, [`${operation}/summary`]: 'S' },
      [`- ${path}['get']['operationId']`, `${path}['get'] {"summary":"S"}`],
    ],
    [
      'operationIds that change places',
      { [`${operation}/operationId`]: 'putText', '/paths/~1texts~1{id}/put/operationId': 'getText' },
      [`${path}['get'] {"operationId":"putText"}`, `${path}['put'] {"operationId":"getText"}`],
    ],
    [
      'an operation without operationId',
      { '/paths/~1texts~1{id}/delete/summary': 'D' },
      [`${path}['delete'] {"summary":"D"}`],
    ],
    [
      'one of two with the same operationId',
      { '/paths/~1twins/get/summary': 'T' },
      [`$['paths']['/twins']['get'] {"summary":"T"}`],
    ],
    ['an operation that is gone', { [operation]: undefined }, [`- ${byId}`]],
    [
      'a path that has moved',
      { '/paths/~1twins': undefined, '/paths/~1two': { get: { operationId: 'twin' } } },
      [`- $['paths']['/twins']`, `$['paths'] {"/two":{"get":{"operationId":"twin"}}}`],
    ],
    [
      'a parameter',
      { '/paths/~1texts~1{id}/parameters/1/required': true },
      [`${path}['parameters'][?@.name=='q' && @.in=='query'] {"required":true}`],
    ],
    [
      'parameters taken out and put in',
      {
        '/paths/~1texts~1{id}/parameters': [
          { name: 'q', in: 'query' },
          { name: 'r', in: 'query' },
        ],
      },
      [
        `- ${path}['parameters'][?@.name=='id' && @.in=='path']`,
        `${path} {"parameters":[{"name":"r","in":"query"}]}`,
      ],
    ],
    [
      'a list of names',
      { [`${schema}/required`]: ['b', 'c'] },
      [
        `- $['components']['schemas']['Text']['required'][?@=='a']`,
        `$['components']['schemas']['Text'] {"required":["c"]}`,
      ],
    ],
    [
      'another order',
      { '/tags': [{ name: 'b' }, { name: 'a' }] },
      [`- $['tags']`, `$ {"tags":[{"name":"b"},{"name":"a"}]}`],
    ],
    ['a list for an object', { [schema]: [] }, [`$['components']['schemas'] {"Text":[]}`]],
    ['a scalar for a list', { [`${operation}/tags`]: 'a' }, [`${byId} {"tags":"a"}`]],
    ['an object for a list', { [`${operation}/tags`]: {} }, [`${byId} {"tags":{}}`]],
    [
      'an empty object',
      { [`${schema}/properties`]: {} },
      [
        `- $['components']['schemas']['Text']['properties']`,
        `$['components']['schemas']['Text'] {"properties":{}}`,
      ],
    ],
    ['an empty list', { '/tags': [] }, [`- $['tags']`, `$ {"tags":[]}`]],
    [
      'two components',
      { '/components/schemas/A': {}, '/components/schemas/B': {}, [`${schema}/title`]: 'T' },
      [
        `$['components']['schemas']['Text'] {"title":"T"}`,
        `$['components']['schemas'] {"A":{}}`,
        `$['components']['schemas'] {"B":{}}`,
      ],
    ],
  ])('%s', (_, edits, actions) => {
    expect(derived(edits)).toEqual(actions);
  });

  it('tell people what they do', () => {
    const edited = withValues(base, {
      [`${operation}/summary`]: 'S',
      '/paths/~1texts~1{id}/delete': undefined,
      '/tags/0/description': 'A',
      [`${schema}/properties/c`]: {},
    });
    expect(deriveOverlay(base, edited).map(({ description }) => description)).toEqual([
      'Removes DELETE /texts/{id}.',
      'Adds description to tags, a.',
      'Changes summary of GET /texts/{id}.',
      'Adds c to schemas, Text, properties.',
    ]);
  });
});

const name = fc.constantFrom(
  'paths',
  '/a',
  'get',
  'operationId',
  'tags',
  'parameters',
  'name',
  'in',
  '$ref',
  '__proto__',
  "it's",
  '',
);
const { json } = fc.letrec<{ json: JsonValue }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 6, depthSize: 'small' },
    fc.constantFrom<JsonValue>('a', 'b', 'query', '', 1, true, null),
    fc.array(tie('json'), { maxLength: 4 }),
    fc.dictionary(name, tie('json'), { maxKeys: 4 }),
    fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 4 }),
    fc.array(fc.record({ name: fc.constantFrom('a', 'b', 'c'), in: fc.constant('query'), x: tie('json') }), {
      maxLength: 3,
    }),
  ),
}));
const operations = fc.dictionary(
  fc.constantFrom('/a', '/b', '/c'),
  fc.dictionary(
    fc.constantFrom('get', 'put', 'x-other'),
    fc.record({ operationId: fc.constantFrom('a', 'b', 'c'), tags: json, x: json }, { requiredKeys: [] }),
  ),
);
const anything = fc.oneof(
  fc.dictionary(name, json),
  fc.record({ paths: operations, tags: json }),
) as fc.Arbitrary<JsonObject>;

it('makes one document of any other', () => {
  fc.assert(
    fc.property(anything, anything, (one, other) => {
      const actions = deriveOverlay(one, other);
      const { value, unmatched } = applyOverlay(one, actions);
      expect(value).toEqual(other);
      expect(Object.keys(value as JsonObject).sort()).toEqual(Object.keys(other).sort());
      expect(unmatched).toEqual([]);
    }),
    { numRuns: 500 },
  );
});
