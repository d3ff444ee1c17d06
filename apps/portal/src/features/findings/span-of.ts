import type { TextRange } from '@connectory/contracts';
import type { Text } from '@codemirror/state';

/**
 * A range (lines and columns from 1, UTF-16, end exclusive) as offsets into an editor document. A range that lies
 * outside, because the text has changed since, is moved to the nearest place that exists.
 */
export function spanOf(document: Text, range: TextRange): { from: number; to: number } {
  const from = offsetOf(document, range.line, range.column);
  return { from, to: Math.max(from, offsetOf(document, range.endLine, range.endColumn)) };
}

function offsetOf(document: Text, line: number, column: number): number {
  if (line > document.lines) return document.length;
  const { from, to } = document.line(Math.max(1, line));
  return Math.min(to, from + Math.max(0, column - 1));
}

/** The same lines that the editor makes of a text. */
export const linesOf = (text: string): string[] => text.split(/\r\n?|\n/);
