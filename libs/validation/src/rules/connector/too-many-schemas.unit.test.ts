import { describe, expect, it } from 'vitest';
import { report, reportedPointers } from '../../rule-tester.js';
import { tooManySchemas } from './too-many-schemas.js';

/** A schema that has two of the next one, which has two of the next one, and so on: 2 to the power of `depth`. */
const doubling = (depth: number) =>
  Array.from({ length: depth }, (_, index) => {
    const next = `{$ref: '#/definitions/S${index + 1}'}`;
    return `  S${index}: {properties: {a: ${next}, b: ${next}}}\n`;
  }).join('') + `  S${depth}: {type: string}\n`;

const definition = (depth: number, schema: string) => `swagger: '2.0'
info: {title: a, version: '1'}
paths:
  /a:
    post:
      parameters:
        - {name: a, in: body, schema: ${schema}}
      responses:
        '200': {description: OK, schema: {type: array, items: ${schema}}}
definitions:
${doubling(depth)}`;

describe(tooManySchemas.id, () => {
  it('counts schemas behind references as often as they are referred to', () => {
    expect(reportedPointers(tooManySchemas, definition(9, "{$ref: '#/definitions/S0'}"))).toEqual([
      '/paths/~1a/post/parameters/0/schema',
      '/paths/~1a/post/responses/200/schema',
    ]);
    expect(reportedPointers(tooManySchemas, definition(8, "{$ref: '#/definitions/S0'}"))).toEqual([]);
  });

  it('counts 511 and the one that holds them, and no more', () => {
    const both = "{properties: {a: {$ref: '#/definitions/S0'}}}";
    expect(reportedPointers(tooManySchemas, definition(8, both))).toEqual([
      '/paths/~1a/post/responses/200/schema',
    ]);
  });

  it('says of the operation and of the whole definition what they come to', () => {
    const messages = report(tooManySchemas, definition(1_000, "{$ref: '#/definitions/S0'}"));
    expect(messages.map(({ pointer, params }) => [pointer, params['count']])).toEqual([
      ['/paths/~1a/post/parameters/0/schema', Number.MAX_SAFE_INTEGER],
      ['/paths/~1a/post/responses/200/schema', Number.MAX_SAFE_INTEGER],
      ['/paths/~1a/post', Number.MAX_SAFE_INTEGER],
      ['/paths', Number.MAX_SAFE_INTEGER],
    ]);
  });
});
