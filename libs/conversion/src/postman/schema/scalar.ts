import type { JsonValue } from '@connectory/definition';
import type { JsonDraft } from '../build/json-draft.js';

/** The value that a text from a URL, a header or a form means: `5` is a number, `007` is a text. */
export function readScalar(text: string): JsonValue {
  if (text === 'true') return true;
  if (text === 'false') return false;
  if (!mayBeNumber(text)) return text;
  if (/^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,10})?$/.test(text) && String(Number(text)) === text)
    return Number(text);
  return text;
}

/** Begins with a digit, or with a minus. */
function mayBeNumber(text: string): boolean {
  const first = text.charCodeAt(0);
  return first === 0x2d || (first >= 0x30 && first <= 0x39);
}

/** A schema for a value that is sent as text, from the values that it has. */
export function inferScalar(texts: readonly string[]): JsonDraft {
  const numbers: number[] = [];
  let booleans = 0;
  for (const text of texts) {
    const value = readScalar(text);
    if (typeof value === 'number') numbers.push(value);
    else if (typeof value === 'boolean') booleans += 1;
    else break;
  }
  if (texts.length > 0 && numbers.length === texts.length) return numberSchema(numbers);
  if (texts.length > 0 && booleans === texts.length) return { type: 'boolean' };
  const format = commonFormat(texts);
  return format === null ? { type: 'string' } : { type: 'string', format };
}

export function numberSchema(values: readonly number[]): JsonDraft {
  let largest = 0;
  let isWhole = true;
  for (const value of values) {
    if (!Number.isInteger(value)) isWhole = false;
    const size = Math.abs(value);
    if (size > largest) largest = size;
  }
  if (!isWhole) {
    // What single precision keeps digit by digit.
    const isShort = values.every((value) => Number(value.toPrecision(7)) === value);
    return { type: 'number', format: isShort ? 'float' : 'double' };
  }
  if (largest >= 2 ** 63) return { type: 'integer' };
  return { type: 'integer', format: largest <= 2_147_483_647 ? 'int32' : 'int64' };
}

/** Each with what tells most texts from it at one look. */
const formats: readonly {
  readonly name: string;
  readonly mayBe: (text: string) => boolean;
  readonly pattern: RegExp;
}[] = [
  {
    name: 'date-time',
    mayBe: (text) => text[4] === '-' && text.length > 10,
    pattern: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/i,
  },
  {
    name: 'date',
    mayBe: (text) => text[4] === '-' && text.length === 10,
    pattern: /^\d{4}-\d{2}-\d{2}$/,
  },
  {
    name: 'uuid',
    mayBe: (text) => text[8] === '-' && text.length === 36,
    pattern: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  },
  {
    name: 'email',
    mayBe: (text) => text.includes('@'),
    pattern: /^[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+$/,
  },
  {
    name: 'uri',
    mayBe: (text) => text.includes('://'),
    pattern: /^https?:\/\/[^\s<>"{}|\\^`]+$/i,
  },
];
const longestText = 2_000;

/** The format that every one of the texts has. */
export function commonFormat(texts: readonly string[]): string | null {
  const [first] = texts;
  if (first === undefined) return null;
  for (const { name, mayBe, pattern } of formats) {
    if (first.length > longestText || !mayBe(first)) continue;
    if (texts.every((text) => text.length <= longestText && pattern.test(text))) return name;
  }
  return null;
}
