import {
  afterLine,
  afterSpaces,
  closeBrace,
  closeBracket,
  colon,
  comma,
  doubleQuote,
  isBlank,
  isLineEnd,
  openBrace,
  openBracket,
  singleQuote,
} from './characters.js';
import { flowPlainEnd, isPlainStart, quotedEnd } from './scalar-ends.js';
import { deepest, longestKey, type YamlEvents } from './yaml-events.js';

/**
 * The end of the flow collection that begins at `start`, in a block collection of indentation `parent` and `around`
 * others; negative if it is not simple: with comments, pairs in lists, keys without values, scalars of several lines.
 */
export function flowEnd(
  text: string,
  start: number,
  parent: number,
  around: number,
  events: YamlEvents,
): number {
  let at = start;

  /** The next token may stand in a later line that is indented enough; the last bracket may be as far out as the key. */
  const toToken = (depth: number): boolean => {
    at = afterSpaces(text, at);
    while (isLineEnd(text, at)) {
      if (at >= text.length) return false;
      const line = afterLine(text, at);
      at = afterSpaces(text, line);
      if (isLineEnd(text, at) || at - line > parent) continue;
      return depth === around + 1 && at - line === parent && isClosing(text.charCodeAt(at));
    }
    return true;
  };

  const scalarEnd = (isKey: boolean): number => {
    const code = text.charCodeAt(at);
    if (code === doubleQuote || code === singleQuote) return quotedEnd(text, at, isKey ? Infinity : parent);
    return isPlainStart(text, at, true) ? flowPlainEnd(text, at) : -1;
  };

  const name = (): boolean => {
    const end = scalarEnd(true);
    if (end < 0 || end - at > longestKey || (end - at === 2 && text.startsWith('<<', at))) return false;
    const isQuoted = isQuote(text.charCodeAt(at));
    events.name(at, end);
    at = afterSpaces(text, end);
    if (text.charCodeAt(at) !== colon || !(isBlank(text, at + 1) || (isQuoted && at === end))) return false;
    at++;
    return true;
  };

  const value = (depth: number): boolean => {
    const code = text.charCodeAt(at);
    if (code === openBrace || code === openBracket) return collection(depth + 1);
    const end = scalarEnd(false);
    if (end < 0) return false;
    events.scalar(isQuote(code) ? 'quoted' : 'plain', at, end, parent);
    at = end;
    return true;
  };

  const collection = (depth: number): boolean => {
    const isMap = text.charCodeAt(at) === openBrace;
    const close = isMap ? closeBrace : closeBracket;
    if (depth > deepest) return false;
    events.begin(at, isMap ? 'map' : 'seq');
    do {
      at++;
      if (!toToken(depth)) return false;
      if (text.charCodeAt(at) === close) break;
      if (isMap && !(name() && toToken(depth))) return false;
      if (!value(depth) || !toToken(depth)) return false;
    } while (text.charCodeAt(at) === comma);
    if (text.charCodeAt(at) !== close) return false;
    at++;
    events.end(at);
    return true;
  };

  return collection(around + 1) ? at : -1;
}

const isQuote = (code: number): boolean => code === doubleQuote || code === singleQuote;
export const isClosing = (code: number): boolean => code === closeBrace || code === closeBracket;
