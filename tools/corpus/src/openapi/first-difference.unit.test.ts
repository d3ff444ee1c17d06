import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonValue } from '@connectory/definition';
import { firstDifference } from './first-difference.js';

describe('the first difference', () => {
  it('does not look at the order of members', () => {
    expect(firstDifference({ a: 1, b: [1, { c: 2 }] }, { b: [1, { c: 2 }], a: 1 })).toBeNull();
  });

  it.each<[JsonValue, JsonValue, string]>([
    [{ a: { b: 1 } }, { a: { b: 2 } }, '/a/b'],
    [{ 'a/b': [1] }, { 'a/b': [1, 2] }, '/a~1b/1'],
    [{ a: null }, {}, '/a'],
    [{ a: [] }, { a: {} }, '/a'],
    [{ a: 1, b: 1 }, { a: 2, b: 2 }, '/a'],
    [{}, { constructor: 1 }, '/constructor'],
  ])('of %j and %j is at %s', (before, after, pointer) => {
    expect(firstDifference(before, after)?.pointer).toBe(pointer);
  });

  it('is none where a secret was masked', () => {
    const mask = (text: string) => text.replace('hunter2', '***');
    expect(firstDifference({ a: 'is hunter2' }, { a: 'is ***' }, mask)).toBeNull();
    expect(firstDifference({ a: 'is it' }, { a: 'is ***' }, mask)?.pointer).toBe('/a');
  });

  it('is none between a value and its copy', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const copy = JSON.parse(JSON.stringify(value)) as JsonValue;
        expect(firstDifference(JSON.parse(JSON.stringify(value)) as JsonValue, copy)).toBeNull();
      }),
    );
  });
});
