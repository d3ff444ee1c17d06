import type { JsonObject } from '@connectory/definition';
import { describe, expect, it } from 'vitest';
import { checkSchema } from './check-schema.js';

const document = (more: JsonObject): JsonObject => ({
  openapi: '3.0.3',
  info: { title: 'a', version: '1' },
  paths: {},
  ...more,
});
const messages = (more: JsonObject) =>
  checkSchema(document(more), '3.0').map(({ pointer, message }) => `${pointer}: ${message}`);
const operation = (members: JsonObject) => ({
  paths: { '/a': { get: { responses: { default: { description: '' } }, ...members } } },
});

describe('findings of the schema', () => {
  it.each<[string, JsonObject, string[]]>([
    [
      'what is missing where',
      { info: { title: 'a' } },
      ['/info: `version` is missing in this info. Add it.'],
    ],
    [
      'what is wrong with the one branch that was meant',
      { components: { securitySchemes: { a: { type: 'oauth2', flow: {} } } } },
      [
        '/components/securitySchemes/a: `flows` is missing in this OAuth security scheme. Add it.',
        '/components/securitySchemes/a/flow: `flow` is not known in this OAuth security scheme. Did you mean `flows`?',
      ],
    ],
    [
      'the branch of an object with $ref',
      operation({ parameters: [{ $ref: 5 }] }),
      ['/paths/~1a/get/parameters/0/$ref: `$ref` must be a string, but is a number. Put it in quotes.'],
    ],
    [
      'a misspelt value',
      operation({ parameters: [{ name: 'a', in: 'querry', schema: {} }] }),
      [
        '/paths/~1a/get/parameters/0/in: `in` is `querry`, but must be one of `path`, `query`, `header`, `cookie`. Did you mean `query`?',
      ],
    ],
    [
      'a misspelt member',
      operation({ sumary: 'a' }),
      ['/paths/~1a/get/sumary: `sumary` is not known in this operation. Did you mean `summary`?'],
    ],
    [
      'an invented status',
      operation({ responses: { OK: { description: 'a' }, '200': { description: 'b' } } }),
      [
        '/paths/~1a/get/responses/OK: `OK` is no name for a member of this responses object: responses are named by a status code, a class like `4XX`, or `default`. Rename it.',
      ],
    ],
    [
      'one thing about a value of the wrong type',
      { openapi: 3 },
      ['/openapi: `openapi` must be a string, but is a number. Put it in quotes.'],
    ],
    [
      'a number in a list by its place',
      { tags: ['a'] },
      ['/tags/0: `tags/0` must be an object, but is a string. Make it an object.'],
    ],
    [
      'a schema or content, one of them',
      operation({ parameters: [{ name: 'a', in: 'query' }] }),
      ['/paths/~1a/get/parameters/0: `schema` is missing in this parameter. Add it.'],
    ],
    [
      'a document that is none',
      { paths: null },
      ['/paths: `paths` must be an object, but is null. Make it an object.'],
    ],
  ])('say %s', (_name, more, expected) => {
    expect(messages(more)).toEqual(expected);
  });

  it('do not repeat what two branches want', () => {
    expect(messages(operation({ parameters: [{}] })).sort()).toEqual([
      '/paths/~1a/get/parameters/0: `in` is missing in this parameter. Add it.',
      '/paths/~1a/get/parameters/0: `name` is missing in this parameter. Add it.',
      '/paths/~1a/get/parameters/0: `schema` is missing in this parameter. Add it.',
    ]);
  });

  it('cut long values', () => {
    const [message] = messages(operation({ operationId: 'a', ['x'.repeat(500)]: 1 }));
    expect(message!.split(': ')[1]).toMatch(/^`x{79}…` is not known/);
  });
});

describe('a document', () => {
  it('without paths, components and webhooks is incomplete in 3.1', () => {
    const value = { openapi: '3.1.0', info: { title: 'a', version: '1' } };
    expect(checkSchema(value, '3.1').map(({ message }) => message)).toEqual([
      'A document needs `paths`, `components` or `webhooks`. Add what is missing.',
    ]);
  });

  it('may have lists of many values that differ', () => {
    const many = Array.from({ length: 5_000 }, (_, index) => `p${index}`);
    expect(messages({ components: { schemas: { A: { required: many } } } })).toEqual([]);
    expect(messages({ components: { schemas: { A: { required: [...many, 'p7'] } } } })).toEqual([
      '/components/schemas/A/required/5000: Item 5001 of `required` is the same as item 8. Remove one of them.',
    ]);
  });
});

it('calls a list without items what it is, wherever it stands', () => {
  const list = { type: 'array' };
  const responses = { default: { description: 'OK', headers: { 'X-A': list } } };
  const parameters = [{ name: 'a', in: 'query', ...list }];
  const value = {
    swagger: '2.0',
    info: { title: 'a', version: '1' },
    paths: { '/a': { get: { parameters, responses } } },
  };
  expect(checkSchema(value, '2.0').map(({ message }) => message)).toEqual([
    expect.stringMatching(/^`items` is missing in this parameter/),
    expect.stringMatching(/^`items` is missing in this header/),
  ]);
});

it('keeps the first of very many and counts the rest', () => {
  const schemas = Object.fromEntries(
    Array.from({ length: 1_500 }, (_, index) => [`S${index}`, { type: 1, title: 1 }]),
  );
  const found = checkSchema(document({ components: { schemas } }), '3.0');
  expect(found.filter(({ code }) => code === 'structure/wrong-type')).toHaveLength(1_000);
  expect(found.filter(({ code }) => code === 'structure/value-not-allowed').length).toBeLessThanOrEqual(
    1_000,
  );
  expect(found.at(-1)).toMatchObject({ code: 'definition/findings-omitted' });
  expect(found.reduce((sum, { params }) => sum + Number(params['omitted'] ?? 1), 0)).toBe(3_000);
});
