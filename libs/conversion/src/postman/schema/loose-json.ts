import type { JsonValue } from '@connectory/definition';

/** Deeper values are of no use as examples, and dangerous for whoever walks them by recursion. */
const maxDepth = 200;

/**
 * The value of a text that is meant as JSON: comments, commas before a closing bracket and `{{variables}}` outside strings are
 * allowed; such a variable becomes the string that names it. `undefined` if it is no JSON even so, or nested too deep.
 */
export function parseLooseJson(text: string): JsonValue | undefined {
  const bare = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  if (isTooDeep(bare)) return undefined;
  return parse(bare) ?? parse(tidy(bare));
}

function parse(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/*
 * Strings are taken whole, so that nothing within them is touched. One that is not closed ends with the text: to try again
 * from its second character would need quadratic time.
 */
const notes = /"[^"\\]*(?:\\[^][^"\\]*)*(?:"|\\?$)|\/\/[^\n]*|\/\*[^]*?(?:\*\/|$)|\{\{[^{}]*\}\}/g;
const lastCommas = /"[^"\\]*(?:\\[^][^"\\]*)*(?:"|\\?$)|,(?=\s*[}\]])/g;

function tidy(text: string): string {
  const plain = text.replace(notes, (piece) => {
    if (piece.startsWith('"')) {
      return piece.replace(/[\n\r\t]/g, (control) => JSON.stringify(control).slice(1, -1));
    }
    return piece.startsWith('{{') ? JSON.stringify(piece) : '';
  });
  return plain.replace(lastCommas, (piece) => (piece.startsWith('"') ? piece : ''));
}

/** Counts brackets, those in strings too: a value that is this deep is rare enough to be wrong about. */
function isTooDeep(text: string): boolean {
  if (!hasMany(text, '{') && !hasMany(text, '[')) return false;
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0x7b || code === 0x5b) {
      depth += 1;
      if (depth > maxDepth) return true;
    } else if ((code === 0x7d || code === 0x5d) && depth > 0) {
      depth -= 1;
    }
  }
  return false;
}

/** Whether `bracket` stands in the text so often that it could be half of what makes it too deep. */
function hasMany(text: string, bracket: string): boolean {
  let count = 0;
  for (let at = text.indexOf(bracket); at >= 0; at = text.indexOf(bracket, at + 1)) {
    count += 1;
    if (count > maxDepth / 2) return true;
  }
  return false;
}
