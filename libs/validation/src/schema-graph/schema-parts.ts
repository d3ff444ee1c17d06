import { isArray, isObject, type JsonObject, type JsonValue } from '@connectory/definition';
import type { DocumentContext } from '../rule.js';

/**
 * The schemas that say what the parts of a value are like, behind their references: properties, items, alternatives.
 * What stands beside a `$ref` is not looked at; the schemas of `not` and of definitions are no parts.
 */
export function schemaParts(
  { follow }: Pick<DocumentContext, 'follow'>,
  schema: JsonObject,
): readonly JsonObject[] {
  const { properties, patternProperties, items, additionalProperties } = schema;
  const { allOf, anyOf, oneOf, prefixItems } = schema;
  // Most schemas have no parts, and each schema is asked for: neither a list nor a loop over its members for those.
  if ((properties ?? items ?? additionalProperties ?? allOf ?? anyOf ?? oneOf) === undefined) {
    if ((patternProperties ?? prefixItems) === undefined) return none;
  }
  const parts: JsonObject[] = [];
  const add = (value: JsonValue | undefined) => {
    const end = follow(value);
    const part = end === undefined ? value : end?.value;
    if (isObject(part)) parts.push(part);
  };
  const addMembers = (map: JsonValue | undefined) => {
    if (isObject(map)) for (const name in map) add(map[name]);
  };
  const addItems = (list: JsonValue | undefined) => {
    if (isArray(list)) list.forEach(add);
  };
  addMembers(properties);
  addMembers(patternProperties);
  if (isArray(items)) addItems(items);
  else add(items);
  add(additionalProperties);
  addItems(allOf);
  addItems(anyOf);
  addItems(oneOf);
  addItems(prefixItems);
  return parts;
}

const none: readonly JsonObject[] = [];
