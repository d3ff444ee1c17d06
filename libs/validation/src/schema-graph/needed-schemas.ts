import { isArray, isObject, type JsonObject, type JsonValue } from '@connectory/definition';
import type { DocumentContext } from '../rule.js';

/**
 * Makes a function that tells for which schemas there must be a value if there is one for a schema: those of its required
 * properties, of the items of a list that must not be empty, and those that it is made up of. What has alternatives needs
 * none of them.
 */
export function neededSchemas({
  version,
  follow,
}: Pick<DocumentContext, 'version' | 'follow'>): (schema: JsonObject) => readonly JsonObject[] {
  return (schema) => {
    const found: JsonObject[] = [];
    const add = (value: JsonValue | undefined) => {
      const end = follow(value);
      const target = end === undefined ? value : end?.value;
      if (isObject(target)) found.push(target);
    };
    if (typeof schema['$ref'] === 'string') {
      add({ $ref: schema['$ref'] });
      if (version !== '3.1') return found;
    }
    const { type, nullable, required, properties, minItems, items, allOf } = schema;
    if (isArray(allOf)) for (const branch of allOf) add(branch);
    for (const keyword of ['anyOf', 'oneOf'] as const) {
      const branches = schema[keyword];
      if (isArray(branches) && branches.length === 1) add(branches[0]);
    }
    if (nullable === true || schema['x-nullable'] === true) return found;
    if ((type === undefined || isOnly(type, 'object')) && isArray(required) && isObject(properties)) {
      for (const name of required) {
        if (typeof name === 'string' && Object.hasOwn(properties, name)) add(properties[name]);
      }
    }
    if (isOnly(type, 'array') && typeof minItems === 'number' && minItems > 0) add(items);
    return found;
  };
}

const isOnly = (type: JsonValue | undefined, name: string) =>
  isArray(type) ? type.length === 1 && type[0] === name : type === name;
