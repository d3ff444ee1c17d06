import { isObject, type JsonValue } from './json.js';

/**
 * A JSON value as YAML 1.2 (core schema), in block style with two spaces. What YAML 1.1 would read as something else
 * (`yes`, `1:30`, dates) is quoted too. Reading it back gives the same value; strings with lines are literal blocks.
 */
export function toYaml(value: JsonValue): string {
  if (isCollection(value) && !isEmpty(value)) return blockOf(value, 0);
  return `${isCollection(value) ? flowOf(value) : scalarOf(value, 1)}\n`;
}

/** Indentation grows with depth: from here on flow style keeps the text linear in the size of the value. */
const deepestBlock = 24;
/** A longer key may not stand before its colon without a `?` (YAML 1.2.2 section 7.4.2). */
const longestImplicitKey = 1_000;

/** The lines of a collection that is not empty, each with its indentation and line break. */
function blockOf(value: Collection, depth: number): string {
  const indent = '  '.repeat(depth);
  let block = '';
  if (isObject(value)) {
    for (const name in value) {
      const key = scalarKey(name);
      const start = key.length > longestImplicitKey ? `? ${key}\n${indent}:` : `${key}:`;
      block += indent + start + memberOf(value[name]!, depth);
    }
  } else {
    for (const item of value) block += `${indent}-${itemOf(item, depth)}`;
  }
  return block;
}

function memberOf(value: JsonValue, depth: number): string {
  if (!isCollection(value)) return ` ${scalarOf(value, depth + 1)}\n`;
  if (isEmpty(value) || depth + 1 >= deepestBlock) return ` ${flowOf(value)}\n`;
  return `\n${blockOf(value, depth + 1)}`;
}

/** A map or a list in a list begins on the line of its dash. */
function itemOf(value: JsonValue, depth: number): string {
  if (!isCollection(value) || isEmpty(value) || depth + 1 >= deepestBlock) return memberOf(value, depth);
  return ` ${blockOf(value, depth + 1).slice(2 * (depth + 1))}`;
}

/** A value in flow style, on one line. */
export function flowOf(value: JsonValue): string {
  if (!isCollection(value)) return typeof value === 'string' ? quoted(value) : numberOrWord(value);
  if (!isObject(value)) return `[${value.map(flowOf).join(', ')}]`;
  const members = Object.keys(value).map((name) => {
    const key = quoted(name);
    return `${key.length > longestImplicitKey ? '? ' : ''}${key}: ${flowOf(value[name]!)}`;
  });
  return `{${members.join(', ')}}`;
}

/** A scalar that stands at a depth of a block: what has lines has them at that depth. */
export function scalarOf(value: Exclude<JsonValue, Collection>, depth: number): string {
  if (typeof value !== 'string') return numberOrWord(value);
  if (isPlain(value)) return value;
  return canBeLiteral(value) ? literalOf(value, depth) : quoted(value);
}

/** The name of a member. */
export const scalarKey = (name: string) => (isPlain(name) ? name : quoted(name));

/** JSON.stringify forgets the sign of minus zero; YAML and JSON.parse know it. */
const numberOrWord = (value: number | boolean | null) =>
  Object.is(value, -0) ? '-0' : JSON.stringify(value);

/** Words and numbers, also those of YAML 1.1 and its types for dates, merges and values. */
const notAString =
  /^(?:~|null|true|false|yes|no|on|off|y|n|<<|=|\.\.\.|[-+]?(?:(?:\d[\d_]*)?(?:\.[\d_]*)?(?:e[-+]?\d+)?|\d[\d_]*(?::\d+)+(?:\.[\d_]*)?|0x[\da-f_]+|0o?[0-7_]+|0b[01_]+|\.inf)|\.nan|\d{4}-\d\d?-\d\d?.*)$/i;
const plainCharacters =
  /^[A-Za-z0-9_./$(+\u00a1-\u1fff][^\u0000-\u001f\u007f-\u00a0\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]*$/;

function isPlain(text: string): boolean {
  return (
    plainCharacters.test(text) &&
    !notAString.test(text) &&
    !text.includes(': ') &&
    !text.includes(' #') &&
    !text.endsWith(':') &&
    !text.endsWith(' ')
  );
}

/** Everything is written as it is between the lines of a literal block, so only what needs no escape may go in. */
const literalCharacters =
  /^[^\u0000-\u0009\u000b-\u001f\u007f-\u00a0\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]*$/;

function canBeLiteral(text: string): boolean {
  return (
    text.includes('\n') && /^[^\s]/.test(text) && literalCharacters.test(text) && !/ \n| $|\n\n+$/.test(text)
  );
}

function literalOf(text: string, depth: number): string {
  const indent = '  '.repeat(depth);
  const header = text.endsWith('\n') ? '|' : '|-';
  const lines = (text.endsWith('\n') ? text.slice(0, -1) : text).split('\n');
  return [header, ...lines.map((line) => (line === '' ? '' : indent + line))].join('\n');
}

/** A JSON string is a double-quoted scalar of YAML, but for the characters that YAML wants escaped and JSON does not. */
const quoted = (text: string) =>
  JSON.stringify(text).replace(
    /[\u007f-\u00a0\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

type Collection = Exclude<JsonValue, string | number | boolean | null>;
export const isCollection = (value: JsonValue): value is Collection =>
  typeof value === 'object' && value !== null;
export const isEmpty = (value: Collection) =>
  isObject(value) ? Object.keys(value).length === 0 : value.length === 0;
