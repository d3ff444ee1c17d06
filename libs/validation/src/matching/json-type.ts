import { isArray, type JsonValue } from '@connectory/definition';

/** The type of a value in the words of JSON Schema; a whole number is an `integer`. */
function jsonType(value: JsonValue): string {
  if (value === null) return 'null';
  if (isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value;
}

const known: ReadonlySet<unknown> = new Set([
  'null',
  'boolean',
  'object',
  'array',
  'number',
  'integer',
  'string',
]);

/**
 * True unless `type`, a name or a list of names as a schema has it, excludes the value. Where it is not what a schema can
 * have there, nothing is excluded; so it is with `file`, which has no values in JSON.
 */
export function isOfType(value: JsonValue, type: JsonValue | undefined): boolean {
  const names: readonly JsonValue[] = isArray(type) ? type : [type ?? null];
  if (names.length === 0 || !names.every((name) => known.has(name))) return true;
  const found = jsonType(value);
  return names.includes(found) || (found === 'integer' && names.includes('number'));
}

/** True if a schema of 2.0 or 3.0 allows `null` beside its type. */
export const isNullable = ({ nullable, 'x-nullable': extension }: Readonly<Record<string, JsonValue>>) =>
  nullable === true || extension === true;
