import type { TextRange } from '@connectory/contracts';

/** A stretch of a text in UTF-16 code units; `end` is exclusive. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/**
 * Prepares `text` for turning spans into ranges: one pass over the text, then a binary search per span.
 * A line ends with LF, CR LF or CR, as in YAML and in the editor that shows the ranges.
 */
export function textPositions(text: string): (span: TextSpan) => TextRange {
  const lineStarts = text.includes('\r') ? startsOfAnyLines(text) : startsOfLines(text);
  const lineOf = (offset: number): number => {
    let low = 0;
    let high = lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (lineStarts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return ({ start, end }) => {
    const first = lineOf(start);
    const last = lineOf(end);
    return {
      line: first + 1,
      column: start - lineStarts[first]! + 1,
      endLine: last + 1,
      endColumn: end - lineStarts[last]! + 1,
    };
  };
}

/** Most texts have LF only, which is found faster than by a look at each character. */
function startsOfLines(text: string): number[] {
  const starts = [0];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  return starts;
}

function startsOfAnyLines(text: string): number[] {
  const starts = [0];
  for (let offset = 0; offset < text.length; offset++) {
    const code = text.charCodeAt(offset);
    if (code === 10 || (code === 13 && text.charCodeAt(offset + 1) !== 10)) starts.push(offset + 1);
  }
  return starts;
}
