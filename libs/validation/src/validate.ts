import type { Finding } from '@connectory/contracts';
import type { JsonValue, SpecVersion } from '@connectory/definition';
import { rules } from './registry.js';
import { runRules } from './run-rules.js';
import { checkSchema } from './schema-checks/check-schema.js';

/** A definition to check, as a document tree. */
export interface ValidationSubject {
  readonly value: JsonValue;
  readonly version: SpecVersion;
}

/**
 * Checks the structure of an OpenAPI description: its JSON Schema, and what a schema cannot say. Pointers are into `value`,
 * ranges are `null`; see `withRanges` of the definition library. Throws nothing; takes time linear in the size of the document.
 */
export function validate({ value, version }: ValidationSubject): Finding[] {
  return [...checkSchema(value, version), ...runRules(value, version, rules)];
}
