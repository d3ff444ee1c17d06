import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createValueFinder } from './value-finder.js';

describe('finding values', () => {
  it('takes the earlier and the longer one of two that overlap', () => {
    const finder = createValueFinder(['abcd', 'abcdef', 'cdefgh']);
    expect(finder.find('xabcdefgh abcd')).toEqual(['abcdef', 'abcd']);
    expect(finder.replace('xabcdefgh abcd', '*')).toBe('x*gh *');
  });

  it('finds what a regular expression of all values finds', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', '.', '\u00fc'), minLength: 2, maxLength: 6 });
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '.', '\u00fc'), maxLength: 60 });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), text, (values, searched) => {
        const longestFirst = [...values].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
        const pattern = new RegExp(longestFirst.map((value) => value.replaceAll('.', '\\.')).join('|'), 'g');
        const finder = createValueFinder(values);
        expect(finder.find(searched)).toEqual(searched.match(pattern) ?? []);
        expect(finder.replace(searched, '*')).toBe(searched.replace(pattern, '*'));
      }),
      { numRuns: 500 },
    );
  });

  it('finds nothing without values', () => {
    expect(createValueFinder([]).replace('abc', '*')).toBe('abc');
  });

  it('does not compare without end where values and text are almost alike', () => {
    // Compared in full, each of the values at each place, this takes minutes.
    const values = Array.from({ length: 300 }, (_, index) => `${'ab'.repeat(1_000)}${index}`);
    const text = 'ab'.repeat(200_000);
    expect(createValueFinder(values).replace(text, '*')).toBe('*');
  });
});
