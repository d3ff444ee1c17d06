import { describe, expect, it } from 'vitest';
import { answer, body, document, object, parameter, rulesOf, text, type Case } from './definitions.test.js';

const cases: readonly Case[] = [
  [
    'the type of a parameter',
    parameter({ schema: { type: 'integer' } }),
    parameter({ schema: { type: 'number' } }),
    ['request-type-widened'],
    ['request-type-changed'],
  ],
  [
    'an input field',
    body(object({})),
    body(object({ a: text })),
    ['request-property-added-optional'],
    ['request-property-removed'],
  ],
  [
    'a required input field',
    body(object({})),
    body(object({ a: text }, ['a'])),
    ['request-property-added-required'],
    ['request-property-removed'],
  ],
  [
    'an input field that must be',
    body(object({ a: text })),
    body(object({ a: text }, ['a'])),
    ['request-property-became-required'],
    ['request-property-became-optional'],
  ],
  ['a read-only input field', body(object({ a: { readOnly: true } })), body(object({})), [], []],
  [
    'an input enum',
    body({ enum: ['a', 'b'] }),
    body({ enum: ['a'] }),
    ['request-enum-narrowed'],
    ['request-enum-widened'],
  ],
  [
    'an output enum',
    answer({ enum: ['a', 'b'] }),
    answer({ enum: ['a'] }),
    ['response-enum-narrowed'],
    ['response-enum-widened'],
  ],
  [
    'an input that may be null',
    body({ type: 'string' }),
    body({ type: ['string', 'null'] }),
    ['request-type-widened'],
    ['request-type-changed'],
  ],
  [
    'an output that may be null',
    answer({ type: 'string' }),
    answer({ anyOf: [{ type: 'string' }, { type: 'null' }] }),
    ['response-type-changed'],
    ['response-type-narrowed'],
  ],
  [
    'an input format',
    body({ type: 'integer', format: 'int32' }),
    body({ type: 'integer', format: 'int64' }),
    ['request-format-widened'],
    ['request-format-changed'],
  ],
  [
    'an output format',
    answer({ type: 'string' }),
    answer({ type: 'string', format: 'date' }),
    ['response-format-narrowed'],
    ['response-format-changed'],
  ],
  [
    'a limit',
    body({ type: 'string', maxLength: 5 }),
    body({ type: 'string', maxLength: 9 }),
    ['request-limit-loosened'],
    ['request-limit-tightened'],
  ],
  [
    'a pattern',
    body({ type: 'string' }),
    body({ type: 'string', pattern: '^a' }),
    ['request-limit-tightened'],
    ['request-limit-loosened'],
  ],
  [
    'a default',
    parameter({ schema: { default: 1 } }),
    parameter({ schema: { default: 2 } }),
    ['request-default-changed'],
    ['request-default-changed'],
  ],
  [
    'an output field',
    answer(object({})),
    answer(object({ a: text })),
    ['response-property-added'],
    ['response-property-removed'],
  ],
  [
    'an output field that may be missing',
    answer(object({ a: text }, ['a'])),
    answer(object({ a: text })),
    ['response-property-became-optional'],
    ['response-property-became-required'],
  ],
  [
    'the type of an output field',
    answer(object({ a: text })),
    answer(object({ a: { type: 'integer' } })),
    ['response-type-changed'],
    ['response-type-changed'],
  ],
  [
    'other properties',
    body({ type: 'object' }),
    body({ type: 'object', additionalProperties: false }),
    ['request-properties-closed'],
    ['request-properties-opened'],
  ],
  [
    'items',
    answer({ type: 'array', items: text }),
    answer({ type: 'array', items: { type: 'integer' } }),
    ['response-type-changed'],
    ['response-type-changed'],
  ],
  [
    'an alternative',
    answer({ oneOf: [{ title: 'A', type: 'object' }, { title: 'B' }] }),
    answer({ oneOf: [{ title: 'A', type: 'object' }, { title: 'B' }, { title: 'C' }] }),
    ['response-alternative-added'],
    ['response-alternative-removed'],
  ],
  [
    'alternatives where there was one form',
    body({ type: 'object' }),
    body({
      oneOf: [{ type: 'object' }, { title: 'B', type: 'object' }],
    }),
    ['request-alternative-added'],
    ['request-alternative-removed'],
  ],
  [
    'a webhook that sends less',
    document({
      webhooks: {
        sent: { post: { requestBody: { content: { 'application/json': { schema: object({ a: text }) } } } } },
      },
    }),
    document({
      webhooks: {
        sent: { post: { requestBody: { content: { 'application/json': { schema: object({}) } } } } },
      },
    }),
    ['response-property-removed'],
    ['response-property-added'],
  ],
];

describe('what has changed in schemas', () => {
  it.each(cases)('is told: %s', (_name, old, now, there, back) => {
    expect(rulesOf(old, now)).toEqual(there);
    expect(rulesOf(now, old)).toEqual(back);
  });
});
