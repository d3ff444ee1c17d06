import { afterLine, afterSpaces, carriageReturn, hash, isLineEnd, lineFeed, space } from './characters.js';

const headerPattern = /[|>](?:([+-])([1-9])?|([1-9])([+-])?)?/y;

/** The header of a block scalar: `|` or `>`, and how to chomp and to indent. */
export interface BlockHeader {
  readonly source: string;
  readonly chomping: string | undefined;
  readonly indentation: string | undefined;
  /** Where the lines of the text begin. */
  readonly start: number;
}

/** The header at `at`; `null` if it is not simple. */
export function blockHeader(text: string, at: number): BlockHeader | null {
  headerPattern.lastIndex = at;
  const match = headerPattern.exec(text);
  if (!match) return null;
  const [source, chomping = match[4], indentation = match[3]] = match;
  const end = at + source.length;
  const next = afterSpaces(text, end);
  if (!isLineEnd(text, next) && (next === end || text.charCodeAt(next) !== hash)) return null;
  return { source, chomping, indentation, start: afterLine(text, next) };
}

/**
 * The end of the block scalar at `at`, in a collection of indentation `parent` (YAML 1.2.2 section 8.1); negative if its
 * header is not simple. Of the blank lines after the text those that chomping removes anyway do not belong to it.
 */
export function blockScalarEnd(text: string, at: number, parent: number): number {
  const header = blockHeader(text, at);
  if (!header) return -1;
  const { chomping, indentation, start } = header;
  const first = firstContent(text, start);
  let lineEnd = first.lineStart - 1;
  if (first.indent > parent)
    lineEnd = lastLine(text, lineEnd, indentation ? parent + Number(indentation) : first.indent);
  if (chomping !== '+') lineEnd = withoutBlankLines(text, start, lineEnd, first.indent);
  return Math.max(start, Math.min(lineEnd + 1, text.length));
}

function firstContent(text: string, start: number): { readonly lineStart: number; readonly indent: number } {
  let lineStart = start;
  for (;;) {
    const content = afterSpaces(text, lineStart);
    if (content >= text.length || !isLineEnd(text, content))
      return { lineStart, indent: content - lineStart };
    lineStart = afterLine(text, content);
  }
}

/** The line feed that ends the last line of the text, after the one before it; the end of the text counts as one. */
function lastLine(text: string, before: number, indent: number): number {
  let lineEnd = before;
  for (;;) {
    const content = afterSpaces(text, lineEnd + 1);
    const isBlankLine = content < text.length && isLineEnd(text, content);
    if (!isBlankLine && content - lineEnd - 1 < indent) return lineEnd;
    const end = text.indexOf('\n', content);
    if (end < 0) return text.length;
    lineEnd = end;
  }
}

function withoutBlankLines(text: string, start: number, lastEnd: number, indent: number): number {
  let lineEnd = lastEnd;
  for (;;) {
    let at = lineEnd - 1;
    if (text.charCodeAt(at) === carriageReturn) at--;
    const last = at;
    while (text.charCodeAt(at) === space) at--;
    if (text.charCodeAt(at) !== lineFeed || at < start || at + 1 + indent <= last) return lineEnd;
    lineEnd = at;
  }
}
