import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../json.js';
import { valueAt } from '../pointer.js';
import { diff } from './diff.js';

const name = fc.constantFrom('a', 'b', 'c');
const ref = fc.constantFrom('A', 'B', 'C').map((target) => ({ $ref: `#/components/schemas/${target}` }));
const { schema } = fc.letrec<{ schema: JsonValue }>((tie) => ({
  schema: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    ref,
    fc.constantFrom<JsonValue>(
      true,
      {},
      { type: 'string' },
      { type: ['integer', 'null'] },
      { enum: ['x', 'y'] },
    ),
    fc.record(
      {
        type: fc.constant('object'),
        properties: fc.dictionary(name, tie('schema')),
        required: fc.subarray(['a', 'b']),
        additionalProperties: fc.boolean(),
      },
      { requiredKeys: ['type'] },
    ),
    fc.record({ type: fc.constant('array'), items: tie('schema') }),
    fc.record({ oneOf: fc.array(tie('schema'), { maxLength: 3 }) }),
    fc.record({ allOf: fc.array(tie('schema'), { maxLength: 3 }) }),
  ),
}));
const content = schema.map((one) => ({ 'application/json': { schema: one } }));
const operation = fc.record(
  {
    operationId: name,
    summary: name,
    parameters: fc.uniqueArray(
      fc.record({ name, in: fc.constantFrom('query', 'header'), required: fc.boolean(), schema }),
      { selector: (one) => one.name, maxLength: 3 },
    ),
    requestBody: fc.record({ required: fc.boolean(), content }),
    responses: fc.dictionary(
      fc.constantFrom('200', '404', 'default'),
      fc.record({ description: name, content }),
    ),
    security: fc.array(fc.dictionary(name, fc.subarray(['read', 'write'])), { maxLength: 2 }),
  },
  { requiredKeys: [] },
);
const definition = fc
  .record({
    openapi: fc.constant('3.1.0'),
    servers: fc.array(fc.record({ url: fc.constantFrom('https://a.example', '/b') }), { maxLength: 2 }),
    paths: fc.dictionary(
      fc.constantFrom('/a', '/b/{x}', '/b/{y}'),
      fc.dictionary(fc.constantFrom('get', 'post'), operation),
    ),
    components: fc.record({ schemas: fc.record({ A: schema, B: schema, C: schema }) }),
  })
  .map((value) => value as unknown as JsonObject);

/** What is called added on the way there is called removed on the way back. */
const opposites = new Map(
  [
    ['operation-added', 'operation-removed'],
    ['server-added', 'server-removed'],
    ['security-alternative-added', 'security-alternative-removed'],
    ['request-media-type-added', 'request-media-type-removed'],
    ['response-media-type-added', 'response-media-type-removed'],
    ['request-alternative-added', 'request-alternative-removed'],
    ['response-alternative-added', 'response-alternative-removed'],
    ['response-property-added', 'response-property-removed'],
    ['request-enum-widened', 'request-enum-narrowed'],
    ['response-enum-widened', 'response-enum-narrowed'],
  ].flatMap(([one, other]) => [[one!, other!] as const, [other!, one!] as const]),
);
/** A definition takes as long to make up as to compare. */
const numRuns = 30;
const counted = (rules: readonly string[]) => [...rules].sort();

describe('comparing any two definitions', () => {
  it('finds nothing between a definition and itself, or a copy with its members in another order', () => {
    fc.assert(
      fc.property(definition, (one) => {
        expect(diff(one, one)).toEqual([]);
        expect(diff(one, structuredClone(one))).toEqual([]);
      }),
      { numRuns },
    );
  });

  it('finds the opposite on the way back', () => {
    fc.assert(
      fc.property(definition, definition, (one, other) => {
        const there = diff(one, other)
          .map(({ rule }) => rule)
          .filter((rule) => opposites.has(rule));
        const back = diff(other, one)
          .map(({ rule }) => rule)
          .filter((rule) => opposites.has(rule));
        expect(counted(back.map((rule) => opposites.get(rule)!))).toEqual(counted(there));
      }),
      { numRuns },
    );
  });

  it('gives places that are there', () => {
    fc.assert(
      fc.property(definition, definition, (one, other) => {
        for (const { pointer } of diff(one, other)) {
          if (pointer.old !== null) expect(hasPlace(one, pointer.old)).toBe(true);
          if (pointer.new !== null) expect(hasPlace(other, pointer.new)).toBe(true);
        }
      }),
      { numRuns },
    );
  });
});

/** Without servers, the place of the servers is where they would be. */
const hasPlace = (document: JsonObject, pointer: string) =>
  pointer === '/servers' || valueAt(document, pointer) !== undefined;
