import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { JsonValue } from './json.js';
import { valueAt } from './pointer.js';
import { walk } from './walk.js';

it('visits every value once, in the order of the document, with its pointer', () => {
  fc.assert(
    fc.property(fc.jsonValue() as fc.Arbitrary<JsonValue>, (document) => {
      const seen: JsonValue[] = [];
      walk(document, (value, pointer) => {
        expect(valueAt(document, pointer)).toBe(value);
        seen.push(value);
      });
      const expected: JsonValue[] = [];
      const collect = (value: JsonValue): void => {
        expected.push(value);
        if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
      };
      collect(document);
      expect(seen).toEqual(expected);
    }),
  );
});

it('leaves out what is skipped', () => {
  const pointers: string[] = [];
  walk({ a: { b: 1 }, c: [2] }, (_value, pointer) => {
    pointers.push(pointer);
    return pointer === '/a' ? 'skip' : undefined;
  });
  expect(pointers).toEqual(['', '/a', '/c', '/c/0']);
});

it('bears any depth', () => {
  const deep = Array.from({ length: 20_000 }).reduce<JsonValue>((inner) => [inner], 1);
  let count = 0;
  walk(deep, () => {
    count++;
    return count > 5_000 ? 'skip' : undefined;
  });
  expect(count).toBe(5_001);
});
