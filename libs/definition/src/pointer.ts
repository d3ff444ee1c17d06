import { isObject, type JsonValue } from './json.js';

const escapeToken = (token: string) =>
  needsEscape(token) ? token.replaceAll('~', '~0').replaceAll('/', '~1') : token;
const unescapeToken = (token: string) =>
  token.includes('~') ? token.replaceAll('~1', '/').replaceAll('~0', '~') : token;

/** Hardly any token does, and most are short: a look at each character is cheaper than two calls. */
function needsEscape(token: string): boolean {
  for (let at = 0; at < token.length; at += 1) {
    const code = token.charCodeAt(at);
    if (code === 47 || code === 126) return true;
  }
  return false;
}

/** The pointer (RFC 6901) of `tokens` below `base`: `appendPointer('/paths', '/users', 'get')` is `/paths/~1users/get`. */
export function appendPointer(base: string, ...tokens: readonly (string | number)[]): string {
  let pointer = base;
  for (const token of tokens) {
    pointer += typeof token === 'number' ? `/${token}` : `/${escapeToken(token)}`;
  }
  return pointer;
}

/** The unescaped reference tokens of a pointer; `''` has none. Throws a `RangeError` if it does not start with `/`. */
export function pointerTokens(pointer: string): string[] {
  if (pointer === '') return [];
  if (!pointer.startsWith('/')) throw new RangeError(`Not a JSON Pointer: ${pointer}`);
  const tokens = pointer.slice(1).split('/');
  return pointer.includes('~') ? tokens.map(unescapeToken) : tokens;
}

/** The pointer one level up, or `null` for the root. */
export function parentPointer(pointer: string): string | null {
  return pointer === '' ? null : pointer.slice(0, pointer.lastIndexOf('/'));
}

/** The value at `pointer`, or `undefined` when there is none. Only own members count. */
export function valueAt(document: JsonValue, pointer: string): JsonValue | undefined {
  let value: JsonValue | undefined = document;
  for (const token of pointerTokens(pointer)) {
    if (Array.isArray(value)) {
      value = /^(?:0|[1-9]\d*)$/.test(token) ? (value as readonly JsonValue[])[Number(token)] : undefined;
    } else if (isObject(value) && Object.hasOwn(value, token)) {
      value = value[token];
    } else {
      return undefined;
    }
  }
  return value;
}
