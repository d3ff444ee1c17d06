import type { SourceFormat, TextRange } from '@connectory/contracts';
import { locate } from '@connectory/definition';
import { secretMarker, type Secret } from './secret.js';
import { createValueFinder } from './value-finder.js';

/**
 * The text of a source with the marker in place of every secret, the rest byte for byte as it was. Only the string
 * at a secret's pointer is touched, and in it only the value, or all of it where the notation hides the value.
 */
export function maskSecrets(text: string, format: SourceFormat, secrets: readonly Secret[]): string {
  const valuesByPointer = new Map<string, string[]>();
  for (const { pointer, value } of secrets) {
    const values = valuesByPointer.get(pointer);
    if (values) values.push(value);
    else valuesByPointer.set(pointer, [value]);
  }
  const lineStarts = startsOfLines(text);
  const edits = [...locate(text, format, valuesByPointer.keys())]
    .map(([pointer, range]) => {
      const [start, end] = offsetsOf(range, lineStarts);
      const values = valuesByPointer.get(pointer) ?? [];
      return { start, end, token: maskToken(text.slice(start, end), format, values) };
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
  const decoded = format === 'json' || token.startsWith('"') ? decodeJson(token) : null;
  if (decoded !== null) return maskQuoted(token, decoded, values);
  const isEscaped = token.startsWith('"') && token.includes('\\');
  const spellings = values.map((value) => [value, value.replaceAll("'", "''")]);
  if (!isEscaped && spellings.every((all) => all.some((spelling) => token.includes(spelling)))) {
    const masked = maskAll(token, spellings.flat());
    if (masked !== token) return masked;
  }
  // Line folds and escapes of YAML: nobody can tell where in the token the value begins.
  return JSON.stringify(secretMarker);
}

/** A value of one character is replaced without the finder, which takes longer ones. */
function maskAll(text: string, values: readonly string[]): string {
  const masked = createValueFinder(values).replace(text, secretMarker);
  if (masked !== text) return masked;
  const single = values.find((value) => value.length === 1 && text.includes(value));
  return single === undefined ? text : text.replaceAll(single, secretMarker);
}

/** A string in double quotes: the places of the values in what it stands for, taken back to the characters and escapes of the token. */
function maskQuoted(token: string, decoded: string, values: readonly string[]): string {
  const spans = spansOf(decoded, values);
  if (spans.length === 0) return JSON.stringify(secretMarker);
  const parts: string[] = [];
  let from = 0;
  let at = 1;
  let index = 0;
  for (const [start, end] of spans) {
    for (; index < start; index += 1) at = afterUnit(token, at);
    parts.push(token.slice(from, at), secretMarker);
    for (; index < end; index += 1) at = afterUnit(token, at);
    from = at;
  }
  return parts.join('') + token.slice(from);
}

/** Where a character or an escape sequence of a JSON string ends; each stands for one UTF-16 code unit. */
function afterUnit(token: string, at: number): number {
  if (token[at] !== '\\') return at + 1;
  return token[at + 1] === 'u' ? at + 6 : at + 2;
}

/** The places of the values, none of them overlapping. */
function spansOf(text: string, values: readonly string[]): (readonly [start: number, end: number])[] {
  const spans: [number, number][] = [];
  let from = 0;
  for (const value of createValueFinder(values).find(text)) {
    const start = text.indexOf(value, from);
    spans.push([start, start + value.length]);
    from = start + value.length;
  }
  if (spans.length > 0) return spans;
  const single = values.find((value) => value.length === 1);
  if (single === undefined) return spans;
  for (let at = text.indexOf(single); at >= 0; at = text.indexOf(single, at + 1)) spans.push([at, at + 1]);
  return spans;
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
