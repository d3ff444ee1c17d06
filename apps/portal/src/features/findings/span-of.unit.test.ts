import { Text } from '@codemirror/state';
import { describe, expect, it } from 'vitest';
import { linesOf, spanOf } from './span-of';

const text = '{\r\n  "a": "x",\r\n  "b": 1\r\n}';
const document = Text.of(linesOf(text));
const slice = (line: number, column: number, endLine: number, endColumn: number) => {
  const { from, to } = spanOf(document, { line, column, endLine, endColumn });
  return document.sliceString(from, to);
};

describe('spanOf', () => {
  it('counts lines and columns from 1, whatever ends the lines', () => {
    expect(slice(2, 8, 2, 11)).toBe('"x"');
    expect(slice(3, 3, 3, 6)).toBe('"b"');
  });

  it('spans lines', () => {
    expect(slice(2, 3, 3, 9)).toBe('"a": "x",\n  "b": 1');
  });

  it('moves what lies outside to the nearest place', () => {
    expect(spanOf(document, { line: 99, column: 1, endLine: 99, endColumn: 4 })).toEqual({
      from: document.length,
      to: document.length,
    });
    expect(slice(2, 8, 2, 999)).toBe('"x",');
  });
});
