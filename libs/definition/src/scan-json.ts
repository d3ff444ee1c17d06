import type { TextSpan } from './text-position.js';

/** What a scan tells on its way; offsets are UTF-16 code units, ends exclusive. */
export interface JsonEvents {
  /** A member name; the span is that of its string token, quotes included. */
  readonly name?: (start: number, end: number) => void;
  /** A value begins. */
  readonly begin?: (start: number) => void;
  /** The innermost value that has begun and not ended yet ends. */
  readonly end?: (end: number) => void;
}

/** Why a text is not JSON, and the span that is wrong. */
export interface JsonFault extends TextSpan {
  readonly reason: string;
}

const code = (character: string) => character.charCodeAt(0);
const quote = code('"');
const backslash = code('\\');
const openBrace = code('{');
const closeBrace = code('}');
const openBracket = code('[');
const closeBracket = code(']');
const comma = code(',');
const colon = code(':');

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const literal = /true|false|null/y;
const word = /[^\s,:{}[\]"']+/y;
const escape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

const matchEnd = (pattern: RegExp, text: string, offset: number): number => {
  pattern.lastIndex = offset;
  return pattern.test(text) ? pattern.lastIndex : offset;
};

/** Asked for before and after every token, so without a regular expression. */
function afterSpace(text: string, start: number): number {
  let offset = start;
  for (;;) {
    const at = text.charCodeAt(offset);
    if (at !== 0x20 && at !== 0x0a && at !== 0x0d && at !== 0x09) return offset;
    offset++;
  }
}

/**
 * Reads `text` as JSON (RFC 8259) from start to end, without recursion and without building a value. Returns the first
 * fault, or `null` for JSON. Slower than JSON.parse: meant for texts that JSON.parse refuses and for finding places.
 */
export function scanJson(text: string, events: JsonEvents = {}): JsonFault | null {
  /** The offsets of the brackets that are open. */
  const open: number[] = [];
  let offset = 0;
  let expected: 'value' | 'value-or-end' | 'name' | 'name-or-end' | 'comma-or-end' = 'value';

  const fault = (reason: string, end = matchEnd(word, text, offset)): JsonFault => ({
    reason,
    start: offset,
    end: Math.min(Math.max(end, offset + 1), Math.max(text.length, offset)),
  });
  const closes = (at: number) =>
    open.length > 0 && at === (text.charCodeAt(open.at(-1)!) === openBrace ? closeBrace : closeBracket);

  for (;;) {
    offset = afterSpace(text, offset);
    const at = text.charCodeAt(offset);

    if (offset >= text.length) {
      if (open.length === 0 && expected === 'comma-or-end') return null;
      return fault(endReason(text, open));
    }
    if (expected === 'comma-or-end' && open.length === 0) {
      return fault('there is more text after the end of the JSON value', text.length);
    }
    if (closes(at) && expected !== 'value' && expected !== 'name') {
      open.pop();
      offset++;
      events.end?.(offset);
      expected = 'comma-or-end';
    } else if (expected === 'comma-or-end') {
      if (at !== comma) return fault(missingComma(text, offset));
      offset++;
      expected = text.charCodeAt(open.at(-1)!) === openBrace ? 'name' : 'value';
    } else if (expected === 'name' || expected === 'name-or-end') {
      if (at !== quote) return fault(wrongName(text, offset));
      const name = stringEnd(text, offset);
      if (typeof name !== 'number') return name;
      events.name?.(offset, name);
      offset = afterSpace(text, name);
      if (text.charCodeAt(offset) !== colon) {
        return fault(offset < text.length ? 'a colon is missing after the name' : endReason(text, open));
      }
      offset++;
      expected = 'value';
    } else if (at === openBrace || at === openBracket) {
      open.push(offset);
      events.begin?.(offset);
      offset++;
      expected = at === openBrace ? 'name-or-end' : 'value-or-end';
    } else {
      const end = scalarEnd(text, offset);
      if (typeof end !== 'number') return end;
      if (end === offset) return fault(wrongValue(text, offset));
      events.begin?.(offset);
      events.end?.(end);
      offset = end;
      expected = 'comma-or-end';
    }
  }
}

function scalarEnd(text: string, start: number): number | JsonFault {
  if (text.charCodeAt(start) === quote) return stringEnd(text, start);
  const end = matchEnd(literal, text, start) + matchEnd(number, text, start) - start;
  // `truely` and `012` are not values that have ended.
  return end === matchEnd(word, text, start) ? end : start;
}

function stringEnd(text: string, start: number): number | JsonFault {
  for (let offset = start + 1; offset < text.length; offset++) {
    const at = text.charCodeAt(offset);
    if (at === quote) return offset + 1;
    if (at === backslash) {
      const end = matchEnd(escape, text, offset);
      if (end === offset) {
        return {
          reason: 'this escape sequence does not exist in JSON',
          start: offset,
          end: Math.min(offset + 2, text.length),
        };
      }
      offset = end - 1;
    } else if (at < 0x20) {
      const reason =
        at === 10 || at === 13
          ? 'the string is not closed before the end of the line'
          : `a string holds the control character U+${at.toString(16).padStart(4, '0').toUpperCase()}, which must be escaped`;
      return { reason, start: offset, end: offset + 1 };
    }
  }
  return { reason: 'the string is not closed', start, end: text.length };
}

function endReason(text: string, open: readonly number[]): string {
  const innermost = open.at(-1);
  if (innermost === undefined) return 'the text ends before there is a value';
  const line = text.slice(0, innermost).split(/\r\n?|\n/).length;
  return `the text ends before the \`${text[innermost]}\` of line ${line} is closed`;
}

function missingComma(text: string, offset: number): string {
  return startsComment(text, offset)
    ? 'JSON has no comments'
    : `a comma is missing before ${shown(text, offset)}`;
}

function wrongName(text: string, offset: number): string {
  if (startsComment(text, offset)) return 'JSON has no comments';
  if (text[offset] === '}') return 'there is a comma before the closing bracket';
  if (text[offset] === "'") return 'names stand in double quotes, not in single ones';
  return `a name in double quotes is expected instead of ${shown(text, offset)}`;
}

function wrongValue(text: string, offset: number): string {
  if (startsComment(text, offset)) return 'JSON has no comments';
  if (text[offset] === ']') return 'there is a comma before the closing bracket';
  if (text[offset] === "'") return 'strings stand in double quotes, not in single ones';
  return `a value is expected instead of ${shown(text, offset)}`;
}

const startsComment = (text: string, offset: number) =>
  text.startsWith('//', offset) || text.startsWith('/*', offset) || text.startsWith('#', offset);

function shown(text: string, offset: number): string {
  const character = text.codePointAt(offset)!;
  // What cannot be seen is named: no-break spaces and the like come from word processors.
  if (/[\s\p{C}]/u.test(String.fromCodePoint(character))) {
    return `the character U+${character.toString(16).toUpperCase().padStart(4, '0')}`;
  }
  const end = matchEnd(word, text, offset);
  return `\`${text.slice(offset, Math.max(offset + 1, Math.min(end, offset + 30)))}\``;
}
