import { isArray, isObject, type JsonObject, type JsonValue } from '@connectory/definition';
import type { DocumentContext } from '../rule.js';

/**
 * The schemas that say what the parts of a value are like, behind their references: properties, items, alternatives.
 * What stands beside a `$ref` is not looked at; the schemas of `not` and of definitions are no parts.
 */
export function schemaParts({ follow }: Pick<DocumentContext, 'follow'>, schema: JsonObject): JsonObject[] {
  const parts: JsonObject[] = [];
  const add = (value: JsonValue | undefined) => {
    const end = follow(value);
    const part = end === undefined ? value : end?.value;
    if (isObject(part)) parts.push(part);
  };
  for (const name in schema) {
    const value = schema[name];
    switch (name) {
      case 'properties':
      case 'patternProperties':
        if (isObject(value)) for (const key in value) add(value[key]);
        break;
      case 'items':
      case 'additionalProperties':
      case 'allOf':
      case 'anyOf':
      case 'oneOf':
      case 'prefixItems':
        if (isArray(value)) value.forEach(add);
        else add(value);
    }
  }
  return parts;
}
