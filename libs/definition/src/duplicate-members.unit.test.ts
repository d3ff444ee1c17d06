import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countMembers, findDuplicateMembers } from './duplicate-members.js';

describe('countMembers', () => {
  it('counts the members of any JSON text', () => {
    const names = fc.string({ unit: fc.constantFrom('a', ':', '"', '\\', '{') });
    const values = fc.dictionary(names, fc.oneof(names, fc.array(fc.dictionary(names, names))));
    fc.assert(
      fc.property(values, fc.constantFrom(0, 1), (value, indent) => {
        let members = 0;
        const json = JSON.stringify(
          value,
          (_name, child: unknown) => {
            if (typeof child === 'object' && child !== null && !Array.isArray(child))
              members += Object.keys(child).length;
            return child;
          },
          indent,
        );
        expect(countMembers(json)).toBe(members);
      }),
    );
  });
});

describe('findDuplicateMembers', () => {
  it('finds them at any level, also when they are escaped differently', () => {
    const json = '{"a": [{"b": 1, "b": 2}], "c": 1, "\\u0061": 3, "d": {"a": 1}}';
    expect(
      findDuplicateMembers(json).map(({ pointer, span }) => [pointer, json.slice(span!.start, span!.end)]),
    ).toEqual([
      ['/a/0/b', '"b"'],
      ['/a', '"\\u0061"'],
    ]);
  });

  it('does not list very many', () => {
    expect(findDuplicateMembers(`{${Array(500).fill('"a":1').join(',')}}`)).toHaveLength(100);
  });
});
