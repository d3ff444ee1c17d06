import { isObject, pointerTokens, type JsonObject } from '@connectory/definition';
import type { ErrorObject } from 'ajv';
import { objectName } from '../schemas/object-names.js';

/** The schema that an error comes from. */
export const schemaOf = (error: ErrorObject): JsonObject =>
  isObject(error.parentSchema) ? error.parentSchema : {};

/** The object that an error is about: `this path item`. */
export function thisObject(error: ErrorObject): string {
  const name = objectName(schemaOf(error));
  if (name !== null) return `this ${name}`;
  return error.instancePath === '' ? 'the document' : memberName(error);
}

/** The member that an error is about: `` `version` ``; one with a number for a name is shown with what it is in. */
export function memberName(error: ErrorObject): string {
  if (error.propertyName !== undefined) return 'The name';
  if (error.instancePath === '') return 'The document';
  const [parent, last] = pointerTokens(error.instancePath).slice(-2);
  return shown(last === undefined ? parent : /^\d+$/.test(last) ? `${parent}/${last}` : last);
}

/** The last reference token of a pointer. */
export const lastToken = (pointer: string) => pointerTokens(pointer).at(-1) ?? '';

/** `a string`, `an object`, `null`. */
export const article = (type: string) =>
  type === 'null' ? 'null' : `${/^[aeiou]/.test(type) ? 'an' : 'a'} ${type}`;

/** The type of a value with its article. */
export function typeName(value: unknown): string {
  if (value === null) return 'null';
  return article(Array.isArray(value) ? 'array' : typeof value);
}

/** A value in backticks, as far as it is worth showing. */
export function shown(value: unknown): string {
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'a list' : 'an object';
  const text = String(value);
  return `\`${text.length > 80 ? `${text.slice(0, 79)}…` : text}\``;
}
