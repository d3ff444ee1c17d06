import type { JsonObject } from '@connectory/definition';

/** Why a number is outside the bounds of a schema, or `null`. In draft 4 a boolean says that a bound is excluded. */
export function numberMismatch(value: number, schema: JsonObject): string | null {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = schema;
  const wrong = (limit: string) => `must be ${limit}, but is ${value}`;
  if (typeof minimum === 'number' && value < minimum) return wrong(`at least ${minimum}`);
  if (typeof maximum === 'number' && value > maximum) return wrong(`at most ${maximum}`);
  const above = exclusiveMinimum === true ? minimum : exclusiveMinimum;
  if (typeof above === 'number' && value <= above) return wrong(`more than ${above}`);
  const less = exclusiveMaximum === true ? maximum : exclusiveMaximum;
  if (typeof less === 'number' && value >= less) return wrong(`less than ${less}`);
  if (typeof multipleOf === 'number' && multipleOf > 0 && !isMultiple(value / multipleOf))
    return wrong(`a multiple of ${multipleOf}`);
  return null;
}

/** Decimal fractions are not exact in binary: 0.3 / 0.1 is 2.9999999999999996. */
const isMultiple = (quotient: number) =>
  Math.abs(quotient - Math.round(quotient)) <= Math.abs(quotient) * 1e-12;

/** Why a text is too short or too long for a schema, in characters as JSON Schema counts them, or `null`. */
export function stringMismatch(value: string, schema: JsonObject): string | null {
  const { minLength, maxLength } = schema;
  if (typeof minLength === 'number' && value.length < minLength * 2) {
    const length = characters(value);
    if (length < minLength) return `must have at least ${minLength} character(s), but has ${length}`;
  }
  if (typeof maxLength === 'number' && value.length > maxLength) {
    const length = characters(value);
    if (length > maxLength) return `must have at most ${maxLength} character(s), but has ${length}`;
  }
  return null;
}

function characters(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}
