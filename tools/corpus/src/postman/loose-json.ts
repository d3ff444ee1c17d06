import type { JsonValue } from '@connectory/definition';

const quoted = /"(?:[^"\\]|\\.)*"/;
const notes = new RegExp(`${quoted.source}|//[^\\n]*|/\\*[^]*?\\*/|\\{\\{[^{}]*\\}\\}`, 'gs');
const lastCommas = new RegExp(`${quoted.source}|,(?=\\s*[}\\]])`, 'gs');

/**
 * A text as JSON as Postman's users write it: comments, a comma too many, and `{{variables}}` outside of strings, which become
 * strings; `undefined` if it is none even so.
 */
export function looseJson(text: string): JsonValue | undefined {
  return parse(text) ?? parse(tidy(text));
}

function tidy(text: string): string {
  const plain = text.replace(notes, (piece) => {
    if (piece.startsWith('"'))
      return piece.replace(/[\n\r\t]/g, (control) => JSON.stringify(control).slice(1, -1));
    return piece.startsWith('{{') ? JSON.stringify(piece) : '';
  });
  return plain.replace(lastCommas, (piece) => (piece.startsWith('"') ? piece : ''));
}

function parse(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as JsonValue;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
