import { expect, it } from 'vitest';
import { fixAll } from '../fix-all.js';
import { readDefinition } from '../rule-tester.js';

const ruleset = { extends: 'structure', rules: {} } as const;
const repaired = (operation: string) => {
  const subject = readDefinition(`openapi: 3.1.0
info: { title: a, version: '1' }
paths: { /a: { get: ${operation} } }
`);
  const { value, left } = fixAll(subject, { ruleset });
  const { paths } = value as unknown as { paths: { '/a': { get: unknown } } };
  return [paths['/a'].get, left.map(({ code }) => code)];
};

it.each([
  [
    'a response without a description',
    { responses: { '404': {} } },
    { responses: { '404': { description: 'Not found' } } },
  ],
  ['a name with a slip', { sumary: 'A' }, { summary: 'A' }],
  ['a flag in quotes', { deprecated: 'true' }, { deprecated: true }],
  [
    'a number in quotes',
    { parameters: [{ name: 'a', in: 'query', schema: { type: 'array', maxItems: '3' } }] },
    { parameters: [{ name: 'a', in: 'query', schema: { type: 'array', maxItems: 3 } }] },
  ],
  [
    'a value in capitals',
    { parameters: [{ name: 'a', in: 'Query', schema: {} }] },
    { parameters: [{ name: 'a', in: 'query', schema: {} }] },
  ],
])('repairs %s', (_, before, after) => {
  expect(repaired(JSON.stringify(before))).toEqual([after, []]);
});

it.each([
  ['a name that is taken', { sumary: 'A', summary: 'B' }, 'structure/unknown-property'],
  ['a text that is no number', { responses: 'none' }, 'structure/wrong-type'],
  [
    'an item of a list',
    { parameters: [{ name: 'a', in: 'query', schema: { type: ['Strin'] } }] },
    'structure/value-not-allowed',
  ],
])('leaves %s as it is', (_, operation, code) => {
  expect(repaired(JSON.stringify(operation))).toEqual([operation, expect.arrayContaining([code])]);
});

it('puts no description beside a reference, which would hide it again', () => {
  const subject = readDefinition(`swagger: '2.0'
info: { title: a, version: '1' }
paths: { /a: { get: { operationId: a, summary: A, responses: { '404': { $ref: '#/responses/NotFound' } } } } }
responses: { NotFound: { $ref: '#/definitions/Fault' } }
definitions: { Fault: { type: object } }
`);
  expect(fixAll(subject, { ruleset: { extends: 'connector', rules: {} } }).applied).toEqual([]);
});
