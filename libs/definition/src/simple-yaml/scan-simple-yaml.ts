import { blockScalarEnd } from './block-scalar.js';
import {
  afterLine,
  afterSpaces,
  dash,
  doubleQuote,
  greaterThan,
  hash,
  isBlank,
  isLineEnd,
  openBrace,
  openBracket,
  singleQuote,
  verticalBar,
  withoutSpaces,
} from './characters.js';
import { flowEnd, isClosing } from './flow.js';
import { isPlainStart, keyColon, plainEnd, quotedEnd } from './scalar-ends.js';
import { deepest, longestKey, type YamlEvents } from './yaml-events.js';

/** Tabs, control characters, lone carriage returns, and the beginning or the end of a document. */
const unusual = /[\u0000-\u0009\u000b\u000c\u000e-\u001f\ufeff]|\r(?!\n)|^(?:---|\.\.\.)(?=\s|$)/gm;

/**
 * Goes through a YAML text that is written as nearly all API descriptions are: block maps and lists, flow collections within
 * them, scalars of every style; no anchors, tags, merge or explicit keys, tabs, nor anything that is wrong. `false` for
 * every other text, perhaps after some events: only the YAML library can tell what that means. Takes tens of
 * megabytes in a second, and memory for the depth only. Where it says `true`, the library reads the same, but for what it makes of
 * a plain scalar after a comment without a space that is indented less (`a:\n#c\n  b`).
 */
export function scanSimpleYaml(text: string, events: YamlEvents): boolean {
  let at = 0;
  /** Of `at`, where that is the first character of a node; -1 at the end of the text. */
  let column = 0;
  /** Where the last node ends, together with the rest of its line. */
  let ended = 0;
  let depth = 0;

  const toContent = (line: number): void => {
    for (at = line; at < text.length; at = afterLine(text, at)) {
      const content = afterSpaces(text, at);
      if (!isLineEnd(text, content) && text.charCodeAt(content) !== hash) {
        column = content - at;
        at = content;
        return;
      }
    }
    column = -1;
  };
  const saysNothing = (start: number): boolean => isLineEnd(text, start) || text.charCodeAt(start) === hash;
  const isItem = (): boolean => text.charCodeAt(at) === dash && isBlank(text, at + 1);

  const endLine = (end: number): boolean => {
    const next = afterSpaces(text, end);
    if (!isLineEnd(text, next) && (next === end || text.charCodeAt(next) !== hash)) return false;
    ended = afterLine(text, next);
    toContent(ended);
    return true;
  };

  const empty = (start: number, indent: number): true => {
    events.scalar('empty', start, start, indent);
    ended = start;
    return true;
  };

  const scalarOrFlow = (parent: number): boolean => {
    const code = text.charCodeAt(at);
    if (code === openBrace || code === openBracket) {
      const end = flowEnd(text, at, parent, depth, events);
      return end >= 0 && endLine(end);
    }
    if (code === verticalBar || code === greaterThan) {
      ended = blockScalarEnd(text, at, parent);
      if (ended < 0) return false;
      events.scalar('block', at, ended, parent);
      toContent(ended);
      return true;
    }
    const isQuoted = code === doubleQuote || code === singleQuote;
    if (!isQuoted && !isPlainStart(text, at, false)) return false;
    const end = isQuoted ? quotedEnd(text, at, parent) : plainEnd(text, at, parent);
    if (end < 0) return false;
    events.scalar(isQuoted ? 'quoted' : 'plain', at, end, parent);
    return endLine(end);
  };

  /** Passes over the value that begins in the line of `at`: what is indented more, and for a member also the items of a list. */
  const pass = (indent: number, withItems: boolean): true => {
    ended = afterLine(text, at);
    for (toContent(ended); column > indent || (withItems && column === indent && isInValue());) {
      ended = afterLine(text, at);
      toContent(ended);
    }
    return true;
  };
  /** An item, or the bracket that closes a flow collection. */
  const isInValue = (): boolean => isItem() || isClosing(text.charCodeAt(at));

  const memberValue = (indent: number): boolean => {
    if (events.passes?.()) return pass(indent, true);
    const start = afterSpaces(text, at);
    if (!saysNothing(start)) {
      at = start;
      return scalarOrFlow(indent);
    }
    toContent(afterLine(text, start));
    if (column > indent) return node(indent);
    return column === indent && isItem() ? sequence() : empty(start, indent);
  };

  const mapping = (firstColon: number): boolean => {
    const indent = column;
    if (++depth > deepest) return false;
    events.begin(at, 'map');
    let end = firstColon;
    do {
      const key = withoutSpaces(text, end);
      if (key - at > longestKey || (key - at === 2 && text.startsWith('<<', at))) return false;
      events.name(at, key);
      at = end + 1;
      if (!memberValue(indent)) return false;
      if (column === indent) end = keyColon(text, at);
    } while (column === indent && end >= 0);
    depth--;
    events.end(ended);
    return column < indent;
  };

  const sequence = (): boolean => {
    const indent = column;
    if (++depth > deepest) return false;
    events.begin(at, 'seq');
    do {
      const start = afterSpaces(text, at + 1);
      if (events.passes?.()) pass(indent, false);
      else if (saysNothing(start)) {
        toContent(afterLine(text, start));
        if (!(column > indent ? node(indent) : empty(start, indent))) return false;
      } else {
        column += start - at;
        at = start;
        if (!node(indent)) return false;
      }
    } while (column === indent && isItem());
    depth--;
    events.end(ended);
    return column <= indent;
  };

  const node = (parent: number): boolean => {
    if (isItem()) return sequence();
    const end = keyColon(text, at);
    return end >= 0 ? mapping(end) : scalarOrFlow(parent);
  };

  toContent(0);
  if (column === 0 && /^---(?: +#| *$)/.test(text.slice(at, afterLine(text, at)).trimEnd()))
    toContent(afterLine(text, at));
  unusual.lastIndex = at;
  if (column !== 0 || unusual.test(text)) return false;
  const end = keyColon(text, at);
  return (isItem() ? sequence() : end >= 0 && mapping(end)) && column < 0;
}
