import { isArray, isObject, type JsonObject, type JsonValue } from '@connectory/definition';
import { isRegularExpression } from './regular-expression.js';

/** Whether a member of a Schema Object is plainly right; `schema` is the whole object. */
export type Check = (value: JsonValue, schema: JsonObject) => boolean;

export const string: Check = (value) => typeof value === 'string';
export const boolean: Check = (value) => typeof value === 'boolean';
export const number: Check = (value) => typeof value === 'number';
export const count: Check = (value) => Number.isInteger(value) && (value as number) >= 0;
export const anything: Check = () => true;
export const pattern: Check = (value) => typeof value === 'string' && isRegularExpression(value);
export const uniqueStrings: Check = (value) => isArray(value) && areUniqueStrings(value);
export const someUniqueStrings: Check = (value) =>
  isArray(value) && value.length > 0 && areUniqueStrings(value);
export const filled: Check = (value) => isArray(value) && value.length > 0;

const typeNames: ReadonlySet<JsonValue> = new Set([
  'array',
  'boolean',
  'integer',
  'number',
  'object',
  'string',
]);
export const typeName: Check = (value) => typeNames.has(value);
const typeOrNull: Check = (value) => value === 'null' || typeNames.has(value);
export const types: Check = (value, schema) =>
  isArray(value)
    ? someUniqueStrings(value, schema) && value.every((one) => typeOrNull(one, schema))
    : typeOrNull(value, schema);
/** A reference into the document that needs no escapes. */
export const localReference: Check = (value) => typeof value === 'string' && /^#[\w.~/-]*$/.test(value);

/** Of the XML Object what is usual. */
export const xml: Check = (value) => {
  if (!isObject(value)) return false;
  for (const name in value) {
    const isPlain =
      name === 'name' ? string : name === 'wrapped' || name === 'attribute' ? boolean : undefined;
    if (!isPlain?.(value[name]!, value)) return false;
  }
  return true;
};

export const discriminator: Check = (value) => {
  if (!isObject(value) || typeof value['propertyName'] !== 'string') return false;
  for (const name in value) {
    if (name === 'propertyName') continue;
    const mapping = name === 'mapping' ? value[name] : undefined;
    if (!isObject(mapping)) return false;
    for (const key in mapping) if (typeof mapping[key] !== 'string') return false;
  }
  return true;
};

function areUniqueStrings(list: readonly JsonValue[]): boolean {
  for (let index = 0; index < list.length; index++) {
    if (typeof list[index] !== 'string') return false;
    if (list.length <= 8 && list.indexOf(list[index]!) < index) return false;
  }
  return list.length <= 8 || new Set(list).size === list.length;
}
