import type { JsonObject, JsonValue } from '@connectory/definition';

/** The value that a text from a URL, a header or a form means: `5` is a number, `007` is a text. */
export function readScalar(text: string): JsonValue {
  if (text === 'true') return true;
  if (text === 'false') return false;
  if (/^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,10})?$/.test(text) && String(Number(text)) === text)
    return Number(text);
  return text;
}

/** Schema and examples for a value that is sent as text, from the values that it has. */
export function inferScalar(texts: readonly string[]): {
  readonly schema: JsonObject;
  readonly examples: readonly JsonValue[];
} {
  const distinct = [...new Set(texts)];
  const values = distinct.map(readScalar);
  const types = new Set(values.map((value) => (typeof value === 'number' ? 'number' : typeof value)));
  if (values.length === 0 || types.size > 1 || types.has('string')) {
    const format = commonFormat(distinct);
    return { schema: { type: 'string', ...(format ? { format } : {}) }, examples: distinct };
  }
  if (types.has('boolean')) return { schema: { type: 'boolean' }, examples: values };
  return { schema: numberSchema(values as number[]), examples: values };
}

export function numberSchema(values: readonly number[]): JsonObject {
  if (!values.every((value) => Number.isInteger(value))) {
    // What single precision keeps digit by digit.
    const isShort = values.every((value) => Number(value.toPrecision(7)) === value);
    return { type: 'number', format: isShort ? 'float' : 'double' };
  }
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (largest >= 2 ** 63) return { type: 'integer' };
  return { type: 'integer', format: largest <= 2_147_483_647 ? 'int32' : 'int64' };
}

const formats: readonly (readonly [string, RegExp])[] = [
  ['date-time', /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/i],
  ['date', /^\d{4}-\d{2}-\d{2}$/],
  ['uuid', /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i],
  ['email', /^[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+$/],
  ['uri', /^https?:\/\/[^\s<>"{}|\\^`]+$/i],
];

/** The format that every one of the texts has. */
export function commonFormat(texts: readonly string[]): string | null {
  if (texts.length === 0) return null;
  const found = formats.find(([, pattern]) =>
    texts.every((text) => text.length <= 2_000 && pattern.test(text)),
  );
  return found ? found[0] : null;
}
