import {
  afterLine,
  afterSpaces,
  backslash,
  carriageReturn,
  colon,
  dash,
  doubleQuote,
  hash,
  isBlank,
  isFlowIndicator,
  isLineEnd,
  lineFeed,
  singleQuote,
  space,
  withoutSpaces,
} from './characters.js';

/*
 * Where scalars end. `parent` is the indentation of the collection around one: its further lines are indented more.
 * A negative end says that the scalar is not simple.
 */

/** Plain scalars do not begin with an indicator. A leading `?` or `:` may be fine but is rare. */
const beginsPlain = /[^\s,[\]{}#&*!|>'"%@`?:]/;

export function isPlainStart(text: string, at: number, inFlow: boolean): boolean {
  if (text.charCodeAt(at) !== dash) return at < text.length && beginsPlain.test(text.charAt(at));
  return !isBlank(text, at + 1) && !(inFlow && isFlowIndicator(text.charCodeAt(at + 1)));
}

/** Where the text of a plain scalar stops in its line: at the colon of a key, at a comment, at the end of the line. */
function plainStop(text: string, start: number): number {
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === lineFeed || code === carriageReturn) return at;
    if (code === colon ? isBlank(text, at + 1) : code === hash && text.charCodeAt(at - 1) === space)
      return at;
  }
  return text.length;
}

/** The colon after a key of one line; negative where there is none. */
export function keyColon(text: string, start: number): number {
  const code = text.charCodeAt(start);
  let stop: number;
  if (code === doubleQuote || code === singleQuote) {
    const end = quotedEnd(text, start, Infinity);
    if (end < 0) return -1;
    stop = afterSpaces(text, end);
  } else {
    if (!isPlainStart(text, start, false)) return -1;
    stop = plainStop(text, start);
  }
  return text.charCodeAt(stop) === colon && isBlank(text, stop + 1) ? stop : -1;
}

export function plainEnd(text: string, start: number, parent: number): number {
  let stop = plainStop(text, start);
  for (;;) {
    const end = withoutSpaces(text, stop);
    const code = text.charCodeAt(stop);
    if (code === colon) return -1;
    if (code === hash || stop >= text.length) return end;
    const next = nextContent(text, stop);
    if (next.indent <= parent || text.charCodeAt(next.at) === hash) return end;
    stop = plainStop(text, next.at);
  }
}

/** The first character of the next line that is not blank, and its indentation; that of the end of the text is -1. */
function nextContent(text: string, at: number): { readonly at: number; readonly indent: number } {
  for (let line = afterLine(text, at); line < text.length; line = afterLine(text, line)) {
    const content = afterSpaces(text, line);
    if (!isLineEnd(text, content)) return { at: content, indent: content - line };
  }
  return { at: text.length, indent: -1 };
}

export function flowPlainEnd(text: string, start: number): number {
  let at = start;
  for (; !isLineEnd(text, at); at++) {
    const code = text.charCodeAt(at);
    if (isFlowIndicator(code) || (code === hash && text.charCodeAt(at - 1) === space)) break;
    if (code === colon && (isBlank(text, at + 1) || isFlowIndicator(text.charCodeAt(at + 1)))) break;
  }
  return withoutSpaces(text, at);
}

/** The end after the closing quote. With an infinite `parent` it must stand in the same line. */
export function quotedEnd(text: string, start: number, parent: number): number {
  const quote = text.charCodeAt(start) === doubleQuote ? '"' : "'";
  let end = text.indexOf(quote, start + 1);
  while (end >= 0 && !closes(text, start, end)) end = text.indexOf(quote, end + (quote === "'" ? 2 : 1));
  if (end < 0) return -1;
  for (let line = afterLine(text, start); line <= end; line = afterLine(text, line)) {
    const content = afterSpaces(text, line);
    if (content - line <= parent && !isLineEnd(text, content)) return -1;
    if (parent === Infinity) return -1;
  }
  return end + 1;
}

/** A quote is escaped by another one after it, a double one by an odd number of backslashes before it. */
function closes(text: string, start: number, end: number): boolean {
  if (text.charCodeAt(start) === singleQuote) return text.charCodeAt(end + 1) !== singleQuote;
  let backslashes = 0;
  while (text.charCodeAt(end - 1 - backslashes) === backslash) backslashes++;
  return backslashes % 2 === 0;
}
