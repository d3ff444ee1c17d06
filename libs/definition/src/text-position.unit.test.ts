import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textPositions } from './text-position.js';

describe('textPositions', () => {
  it('counts lines and columns from one, the end exclusive', () => {
    expect(textPositions('"abc"')({ start: 0, end: 5 })).toEqual({
      line: 1,
      column: 1,
      endLine: 1,
      endColumn: 6,
    });
  });

  it('ends lines at LF, CR LF and CR alike', () => {
    const rangeOf = textPositions('a\nb\r\nc\rd');
    expect([0, 2, 5, 7].map((start) => rangeOf({ start, end: start }).line)).toEqual([1, 2, 3, 4]);
    expect([2, 5, 7].map((start) => rangeOf({ start, end: start }).column)).toEqual([1, 1, 1]);
  });

  it('agrees with splitting the text', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', '\n', '\r', '😀') });
    fc.assert(
      fc.property(texts, fc.nat(), (text, seed) => {
        const start = seed % (text.length + 1);
        if (text[start - 1] === '\r' && text[start] === '\n') return;
        const lines = text.slice(0, start).split(/\r\n|\r|\n/);
        const { line, column } = textPositions(text)({ start, end: start });
        expect([line, column]).toEqual([lines.length, lines.at(-1)!.length + 1]);
      }),
    );
  });
});
