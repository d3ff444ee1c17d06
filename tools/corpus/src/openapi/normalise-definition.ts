import type { JsonObject, SpecVersion } from '@connectory/definition';

/** `definition` with what the specification takes for the same written in one way. */
export function normaliseDefinition(definition: JsonObject, _version: SpecVersion): JsonObject {
  return definition;
}
