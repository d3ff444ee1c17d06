import { isArray, type JsonValue } from '@connectory/definition';
import type { PlacedObject } from '../place.js';
import type { OperationInput } from './operation-inputs.js';

const knownTypes: ReadonlySet<string> = new Set([
  'string',
  'number',
  'integer',
  'boolean',
  'object',
  'array',
]);

/** The types that a schema names, by JSON Schema; none if it names none, or one that is no type of JSON. */
export function typesOf(schema: PlacedObject | 'open' | null): readonly string[] {
  if (schema === null || schema === 'open') return [];
  const type: JsonValue | undefined = schema.value['type'];
  const types = (isArray(type) ? type : [type]).filter((one) => one !== 'null');
  return types.every((one): one is string => typeof one === 'string' && knownTypes.has(one)) ? types : [];
}

export const typesOfInput = (input: OperationInput): readonly string[] =>
  typesOf(input.is === 'parameter' ? input.parameter.schema : input.schema);

/** The type of a value in the words of JSON Schema. */
export function typeOfValue(value: JsonValue): string {
  if (value === null) return 'null';
  if (isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
}

/** Whether values of one type can stand where others are wanted; nothing is known of an empty list. */
export const typesMeet = (wanted: readonly string[], given: readonly string[]): boolean =>
  wanted.length === 0 ||
  given.length === 0 ||
  given.some((one) => wanted.includes(one) || (isNumber(one) && wanted.some(isNumber)));

const isNumber = (type: string) => type === 'number' || type === 'integer';
