import { isObject, type JsonObject, type JsonValue } from '@connectory/definition';

/** Keeps schemas such that two of the same structure are one object, so that what recurs can be told by identity. */
export interface SchemaPool {
  /** The schema with this content; `build` is asked for it when it is new. The content names the schemas within by their numbers. */
  make(content: string, build: () => JsonObject): JsonObject;
  /** A number of its own for each schema that this pool made. */
  numberOf(this: void, schema: JsonObject): number;
  /** True for the schemas that this pool made. */
  has(schema: JsonValue | undefined): schema is JsonObject;
}

export function createSchemaPool(): SchemaPool {
  const numbers = new Map<JsonObject, number>();
  const byContent = new Map<string, JsonObject>();
  return {
    make(content, build) {
      const known = byContent.get(content);
      if (known) return known;
      const schema = build();
      byContent.set(content, schema);
      numbers.set(schema, numbers.size);
      return schema;
    },
    numberOf: (schema) => numbers.get(schema) ?? -1,
    has: (schema): schema is JsonObject => isObject(schema) && numbers.has(schema),
  };
}
