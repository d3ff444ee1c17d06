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
  const lineStarts = [0];
  for (let offset = 0; offset < text.length; offset++) {
    const code = text.charCodeAt(offset);
    if (code === 10 || (code === 13 && text.charCodeAt(offset + 1) !== 10)) lineStarts.push(offset + 1);
  }
  const place = (offset: number) => {
    let low = 0;
    let high = lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (lineStarts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - lineStarts[low]! + 1 };
  };
  return ({ start, end }) => {
    const first = place(start);
    const last = place(end);
    return { line: first.line, column: first.column, endLine: last.line, endColumn: last.column };
  };
}
