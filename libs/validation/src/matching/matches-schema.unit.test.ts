import { refFollower, type JsonObject, type JsonValue, type SpecVersion } from '@connectory/definition';
import { describe, expect, it } from 'vitest';
import { schemaMatcher } from './matches-schema.js';

const matcher = (schemas: JsonObject = {}, version: SpecVersion = '3.1') =>
  schemaMatcher({ version, follow: refFollower({ components: { schemas } }) });
const why = (value: JsonValue, schema: JsonValue, version?: SpecVersion) => {
  const found = matcher({}, version)(value, schema);
  return found && `${found.path.join('/')}: ${found.why}`;
};

describe('a value and a schema', () => {
  it.each<[JsonValue, JsonValue]>([
    [1, {}],
    [1, true],
    [1, { type: 'number' }],
    [1.0, { type: 'integer' }],
    [null, { type: ['string', 'null'] }],
    ['a', { type: 'invented' }],
    [{ a: 1 }, { enum: [{ a: 1 }] }],
    [0.3, { multipleOf: 0.1 }],
    ['😀😀', { maxLength: 2 }],
    ['xaay', { pattern: 'a+' }],
    ['b', { pattern: '(?=a)' }],
    [[1, 'a'], { prefixItems: [{ type: 'integer' }], items: { type: 'string' } }],
    [{ a: 1 }, { properties: { a: { type: 'integer' } }, additionalProperties: false }],
    [{}, { required: ['a'], properties: { a: { readOnly: true } } }],
    [{ __proto__: null, constructor: 1 }, { properties: { toString: { type: 'integer' } } }],
    [1, { oneOf: [{ type: 'integer' }, { type: 'number' }] }],
    [1, { not: { type: 'string' } }],
    [1, { not: { $ref: '#/nowhere' } }],
    [1, { $ref: '#/nowhere' }],
    [1, { type: 'integer', enum: [] }],
  ])('fit: %j and %j', (value, schema) => {
    expect(why(value, schema)).toBeNull();
  });

  it.each<[JsonValue, JsonValue, string]>([
    ['1', { type: 'integer' }, ': must be an integer, but is a string'],
    [1.5, { type: ['integer', 'null'] }, ': must be an integer or null, but is a number'],
    ['c', { enum: ['a', 'b'] }, ': must be one of the listed values, but is `c`'],
    [1, { const: 2 }, ': must be `2`, but is `1`'],
    [5, { maximum: 4 }, ': must be at most 4, but is 5'],
    [5, { exclusiveMaximum: 5 }, ': must be less than 5, but is 5'],
    [5, { minimum: 5, exclusiveMinimum: true }, ': must be more than 5, but is 5'],
    [5, { multipleOf: 2 }, ': must be a multiple of 2, but is 5'],
    ['', { minLength: 1 }, ': must have at least 1 character(s), but has 0'],
    ['b', { pattern: '^a' }, ': must match `^a`, but is `b`'],
    [[1, 1], { uniqueItems: true }, ': must have no item twice'],
    [[1, [2]], { items: { type: 'integer' } }, '1: must be an integer, but is an array'],
    [{}, { required: ['constructor'] }, ': must have the property `constructor`'],
    [{ b: 1 }, { additionalProperties: false }, ': must not have the property `b`'],
    [
      { a: { b: 1 } },
      { properties: { a: { additionalProperties: { type: 'string' } } } },
      'a/b: must be a string, but is a number',
    ],
    [1, { allOf: [{}, { type: 'string' }] }, ': must be a string, but is a number'],
    [1, { not: { type: 'integer' } }, ': must not fit what `not` says'],
    [1, false, ': is not allowed here'],
  ])('do not fit: %j and %j', (value, schema, expected) => {
    expect(why(value, schema)).toBe(expected);
  });

  it('knows what may be null before 3.1', () => {
    expect(why(null, { type: 'string', nullable: true }, '3.0')).toBeNull();
    expect(why(null, { type: 'string', 'x-nullable': true }, '2.0')).toBeNull();
    expect(why(null, { type: 'string' }, '3.0')).not.toBeNull();
  });

  it('is told of the branch that was meant', () => {
    const dog = { type: 'object', required: ['bark'], properties: { bark: { type: 'boolean' } } };
    const list = { type: 'array', items: { type: 'string' } };
    expect(why({ bark: 'loud' }, { oneOf: [{ type: 'string' }, list, dog] })).toBe(
      'bark: must be a boolean, but is a string',
    );
    expect(why({}, { anyOf: [{ type: 'string' }, dog] })).toBe(': must have the property `bark`');
    expect(why(5, { anyOf: [{ type: 'string' }, dog] })).toBe(
      ': must fit one of 2 alternatives, but fits none',
    );
  });

  it('looks behind references, and beside them in 3.1 only', () => {
    const schemas = { A: { type: 'string' }, B: { $ref: '#/components/schemas/A', maxLength: 1 } };
    const ref = { $ref: '#/components/schemas/A', maxLength: 1 };
    expect(matcher(schemas)(1, { $ref: '#/components/schemas/B' })?.why).toContain('string');
    expect(matcher(schemas, '3.1')('ab', ref)).not.toBeNull();
    expect(matcher(schemas, '3.0')('ab', ref)).toBeNull();
  });
});

describe('what would not end', () => {
  it('ends: a schema that is made up of itself', () => {
    const A = { anyOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/A' }] };
    expect(matcher({ A })(1, A)).toBeNull();
  });

  it('ends: fan-out of references', () => {
    const schemas = Object.fromEntries(
      Array.from({ length: 30 }, (_, level) => [
        `L${level}`,
        { allOf: Array.from({ length: 10 }, () => ({ $ref: `#/components/schemas/L${level + 1}` })) },
      ]),
    );
    expect(matcher(schemas)(1, { $ref: '#/components/schemas/L0' })).toBeNull();
  });

  it('ends: a large value among many alternatives', () => {
    const value = Array.from({ length: 20_000 }, (_, index) => ({ index }));
    const branch = { uniqueItems: true, enum: [value.slice(1)] };
    const anyOf = Array.from({ length: 5_000 }, () => branch);
    expect(() => matcher()(value, { anyOf })).not.toThrow();
  });

  it('ends: patterns of which there are many, and large ones', () => {
    const match = matcher();
    for (let index = 0; index < 500; index++) {
      expect(match('a'.repeat(1_000), { pattern: `(a{30}){30}${index}|a` })).toBeNull();
      expect(match('a'.repeat(30), { pattern: `(a+)+${index}$|a` })).toBeNull();
    }
  });
});
