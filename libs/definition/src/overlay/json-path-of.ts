import { isArray, type JsonValue } from '../json.js';
import { appendPointer, pointerTokens, valueAt } from '../pointer.js';

/**
 * The normalised path (RFC 9535 section 2.7) of what stands at a JSON Pointer of a document, as the target of an overlay
 * action: `$['paths']['/users'][0]`.
 */
export function jsonPathOf(document: JsonValue, pointer: string): string {
  let path = '$';
  let here = '';
  for (const token of pointerTokens(pointer)) {
    path += isArray(valueAt(document, here)) ? `[${token}]` : `['${escapeName(token)}']`;
    here = appendPointer(here, token);
  }
  return path;
}

const escapes: Readonly<Record<string, string>> = {
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
  "'": "\\'",
  '\\': '\\\\',
};

const escapeName = (name: string) =>
  name.replace(
    /[\u0000-\u001f'\\]/g,
    (character) => escapes[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
