import { isArray, isObject, type JsonObject, type JsonValue } from '@connectory/definition';
import type { DocumentContext } from '../rule.js';

/** Makes a function that tells which schemas a value is checked against whenever it is checked against a schema. */
export function schemasInPlace({
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
      // Beside a reference nothing else counts before 3.1.
      if (version !== '3.1') return found;
    }
    for (const keyword of ['allOf', 'anyOf', 'oneOf'] as const) {
      const branches = schema[keyword];
      if (isArray(branches)) for (const branch of branches) add(branch);
    }
    add(schema['not']);
    return found;
  };
}
