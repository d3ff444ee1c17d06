import { isArray, type JsonObject, type JsonValue } from '@connectory/definition';
import { article, typeName } from '../schema-checks/error-words.js';
import { isNullable, isOfType } from './json-type.js';
import type { Mismatch } from './mismatch.js';

/** Whether a value is of the type that a schema says at its own level; nothing else is looked at. */
export function typeMismatch(value: JsonValue, schema: JsonObject): Mismatch | null {
  const { type } = schema;
  if (type === undefined || isOfType(value, type) || (value === null && isNullable(schema))) return null;
  const names = (isArray(type) ? type : [type]).filter((name) => typeof name === 'string');
  const expected = names.map(article).join(' or ');
  return { path: [], why: `must be ${expected}, but is ${typeName(value)}`, isOfType: true };
}
