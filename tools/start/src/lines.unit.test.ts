import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitLines } from './lines.js';

function linesOf(chunks: readonly string[]): string[] {
  const lines: string[] = [];
  const read = splitLines((line) => lines.push(line));
  chunks.forEach((chunk) => read(chunk));
  read(null);
  return lines;
}

describe('splitLines', () => {
  it('gives the last line even if it is not ended, and no empty one after the last line end', () => {
    expect(linesOf(['a\nb'])).toEqual(['a', 'b']);
    expect(linesOf(['a\nb\n'])).toEqual(['a', 'b']);
    expect(linesOf(['a\n\nb\r\n'])).toEqual(['a', '', 'b']);
  });

  it('does not depend on where the text is cut', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-c\n]{0,5}$/)), (chunks) => {
        expect(linesOf(chunks)).toEqual(linesOf([chunks.join('')]));
      }),
    );
  });
});
