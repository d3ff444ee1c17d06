import { forgetBelow, type PointerTree } from './pointer-tree.js';

interface OpenValue {
  readonly tree: PointerTree;
  readonly start: number;
  readonly isArray: boolean;
  /** How many items or members have begun. */
  count: number;
}

const quote = 0x22;
const comma = 0x2c;
const colon = 0x3a;
const backslash = 0x5c;
const openBracket = 0x5b;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const closeBracket = 0x5d;

/**
 * Fills the spans of `tree` in one pass over `text`. What nobody asks for is passed over without a look at what it is. When
 * `text` is not JSON, the part before a fault is filled, as far as the fault is met.
 */
export function locateJson(text: string, tree: PointerTree): void {
  const open: OpenValue[] = [];
  let wanted: PointerTree | null = tree;
  let at = afterSpace(text, 0);
  for (;;) {
    const code = text.charCodeAt(at);
    if (wanted?.span) forgetBelow(wanted);
    if (wanted?.children && (code === openBrace || code === openBracket)) {
      open.push({ tree: wanted, start: at, isArray: code === openBracket, count: 0 });
      at++;
    } else {
      const end = valueEnd(text, at);
      if (end < 0) break;
      if (wanted) wanted.span = { start: at, end };
      at = end;
    }
    at = closeAll(text, at, open);
    const parent = open.at(-1);
    if (parent === undefined) return;
    at = afterSpace(text, at);
    if (parent.count > 0) {
      if (text.charCodeAt(at) !== comma) break;
      at = afterSpace(text, at + 1);
    }
    parent.count += 1;
    const children: ReadonlyMap<string, PointerTree> = parent.tree.children!;
    if (parent.isArray) wanted = children.get(String(parent.count - 1)) ?? null;
    else {
      const end = text.charCodeAt(at) === quote ? stringEnd(text, at) : -1;
      const token = end < 0 ? '' : text.slice(at, end);
      if (!isName(token)) break;
      wanted = children.get(nameOf(token)) ?? null;
      at = afterSpace(text, end);
      if (text.charCodeAt(at) !== colon) break;
      at = afterSpace(text, at + 1);
    }
  }
  for (const { tree: unclosed, start } of open) unclosed.span = { start, end: text.length };
}

/** Notes the spans of the values that end at `start`, and takes them away from `open`. */
function closeAll(text: string, start: number, open: OpenValue[]): number {
  let at = start;
  for (let value = open.at(-1); value !== undefined; value = open.at(-1)) {
    const next = afterSpace(text, at);
    if (text.charCodeAt(next) !== (value.isArray ? closeBracket : closeBrace)) return at;
    at = next + 1;
    value.tree.span = { start: value.start, end: at };
    open.pop();
  }
  return at;
}

function afterSpace(text: string, start: number): number {
  let at = start;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return at;
    at++;
  }
}

/** The end of the value that begins at `start`; negative where there is none, or none that ends. */
function valueEnd(text: string, start: number): number {
  const code = text.charCodeAt(start);
  if (code === quote) return stringEnd(text, start);
  if (code === openBrace || code === openBracket) return collectionEnd(text, start);
  let at = start;
  while (isInWord(text.charCodeAt(at))) at++;
  return at > start ? at : -1;
}

/** Of a number, `true`, `false` or `null`. */
const isInWord = (code: number) =>
  (code >= 0x30 && code <= 0x39) ||
  ((code | 32) >= 0x61 && (code | 32) <= 0x7a) ||
  code === 0x2d ||
  code === 0x2b ||
  code === 0x2e;

function stringEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) return at + 1;
    if (code === backslash) at++;
  }
  return -1;
}

function collectionEnd(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) {
      at = stringEnd(text, at) - 1;
      if (at < 0) return -1;
    } else if ((code | 32) === openBrace) depth++;
    else if ((code | 32) === closeBrace && --depth === 0) return at + 1;
  }
  return -1;
}

/** A string token; in a text that is no JSON its escapes may be wrong. */
const isName = (token: string): boolean =>
  token !== '' &&
  (!token.includes('\\') || /^"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"$/.test(token));

/** The name that a string token stands for. */
const nameOf = (token: string): string =>
  token.includes('\\') ? (JSON.parse(token) as string) : token.slice(1, -1);

/** The name that the string token at `start` to `end` stands for. */
export const memberName = (text: string, start: number, end: number): string =>
  nameOf(text.slice(start, end));
