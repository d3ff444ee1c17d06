import type { SourceFormat, TextRange } from '@connectory/contracts';
import { locate } from '@connectory/definition';
import { secretMarker, type Secret } from './secret.js';

/**
 * The text of a source with the marker in place of every secret, the rest byte for byte as it was. Only the string
 * at a secret's pointer is touched, and in it only the value.
 */
export function maskSecrets(text: string, format: SourceFormat, secrets: readonly Secret[]): string {
  const valuesByPointer = new Map<string, string[]>();
  for (const { pointer, value } of secrets) {
    valuesByPointer.set(pointer, [...(valuesByPointer.get(pointer) ?? []), value]);
  }
  const lineStarts = startsOfLines(text);
  const edits = [...locate(text, format, valuesByPointer.keys())]
    .map(([pointer, range]) => {
      const [start, end] = offsetsOf(range, lineStarts);
      return {
        start,
        end,
        token: maskToken(text.slice(start, end), format, valuesByPointer.get(pointer) ?? []),
      };
    })
    .sort((a, b) => a.start - b.start);

  const parts: string[] = [];
  let from = 0;
  for (const { start, end, token } of edits) {
    if (start < from) continue;
    parts.push(text.slice(from, start), token);
    from = end;
  }
  return parts.join('') + text.slice(from);
}

/** The token of one string with its secret values replaced, in whatever notation the token is written. */
function maskToken(token: string, format: SourceFormat, values: readonly string[]): string {
  // A value that is part of a longer one must not cut it.
  const longestFirst = [...values].sort((a, b) => b.length - a.length);
  return longestFirst.reduce((masked, value) => maskValue(masked, format, value), token);
}

function maskValue(token: string, format: SourceFormat, value: string): string {
  const decoded = format === 'json' || token.startsWith('"') ? decodeJson(token) : null;
  const spellings = [value, JSON.stringify(value).slice(1, -1), value.replaceAll("'", "''")];
  for (const spelling of spellings) {
    if (!token.includes(spelling)) continue;
    const masked = token.replaceAll(spelling, secretMarker);
    // What looks like the value may be half of an escape sequence.
    if (decoded === null || decodeJson(masked) === decoded.replaceAll(value, secretMarker)) return masked;
  }
  // Other escapes or line folds: the value is read, and the whole token written anew.
  return JSON.stringify(decoded === null ? secretMarker : decoded.replaceAll(value, secretMarker));
}

function decodeJson(token: string): string | null {
  try {
    const value: unknown = JSON.parse(token);
    return typeof value === 'string' ? value : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function startsOfLines(text: string): number[] {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  return starts;
}

function offsetsOf(range: TextRange, lineStarts: readonly number[]): [number, number] {
  const offset = (line: number, column: number) => (lineStarts[line - 1] ?? 0) + column - 1;
  return [offset(range.line, range.column), offset(range.endLine, range.endColumn)];
}
