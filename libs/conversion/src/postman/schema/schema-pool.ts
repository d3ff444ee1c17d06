import { isArray, isObject, type JsonObject, type JsonValue } from '@connectory/definition';
import { inferSchema } from './infer-schema.js';

/** Makes schemas such that two of the same structure are one object, so that what recurs can be told by identity. */
export interface SchemaPool {
  /** A schema that every one of the examples satisfies. */
  infer(examples: readonly JsonValue[]): JsonObject;
  /** True for schemas that this pool made, and for the schemas within them. */
  has(schema: JsonValue | undefined): schema is JsonObject;
}

export function createSchemaPool(): SchemaPool {
  const numbers = new Map<JsonObject, number>();
  const byContent = new Map<string, JsonObject>();
  /** Schemas come from the inside out, so the number of a schema within stands for all of it. */
  const textOf = (value: JsonValue): string => {
    if (isArray(value)) return `[${value.map(textOf).join()}]`;
    if (!isObject(value)) return JSON.stringify(value);
    const number = numbers.get(value);
    if (number !== undefined) return `#${number}`;
    const members = Object.keys(value).sort();
    return `{${members.map((name) => `${JSON.stringify(name)}:${textOf(value[name] as JsonValue)}`).join()}}`;
  };
  const intern = (schema: JsonObject): JsonObject => {
    const content = textOf(schema);
    const known = byContent.get(content);
    if (known) return known;
    byContent.set(content, schema);
    numbers.set(schema, numbers.size);
    return schema;
  };
  return {
    infer: (examples) => inferSchema(examples, intern),
    has: (schema): schema is JsonObject => isObject(schema) && numbers.has(schema),
  };
}
