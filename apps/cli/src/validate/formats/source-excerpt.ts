import type { TextRange } from '@connectory/contracts';
import { plainText } from '../../print/plain-text.js';

/** A line of the source with a mark below what a finding is about. */
export interface SourceExcerpt {
  /** Width of the number of the line. */
  readonly gutter: number;
  readonly number: string;
  readonly line: string;
  /** As wide as what comes before the mark. */
  readonly indent: string;
  readonly mark: string;
}

/** Terminals are about so wide; what is longer is cut around the mark. */
const widest = 120;
const leadIn = 40;

/** The lines of a text, as ranges count them. */
export const textLines = (text: string): readonly string[] => text.split(/\r\n|\n|\r/);

/** The first line of a range, cut to a width that can be read; `null` if there is no such line. */
export function sourceExcerpt(lines: readonly string[], range: TextRange): SourceExcerpt | null {
  const whole = lines[range.line - 1];
  if (whole === undefined) return null;
  const start = Math.min(range.column - 1, whole.length);
  const end = range.endLine === range.line ? Math.max(range.endColumn - 1, start + 1) : whole.length;
  const cut = whole.length > widest && start > leadIn ? start - leadIn : 0;
  const shown = whole.slice(cut, cut + widest);
  const before = `${cut > 0 ? '…' : ''}${plainText(whole.slice(cut, start))}`;
  const marked = plainText(whole.slice(start, Math.min(end, cut + widest)));
  return {
    gutter: String(range.line).length,
    number: String(range.line),
    line: `${cut > 0 ? '…' : ''}${plainText(shown)}${cut + widest < whole.length ? '…' : ''}`,
    indent: ' '.repeat(before.length),
    mark: '^'.repeat(Math.max(marked.trimEnd().length, 1)),
  };
}
