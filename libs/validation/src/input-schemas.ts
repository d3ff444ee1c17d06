import type { JsonObject } from '@connectory/definition';
import type { OperationFacts } from './operation-facts.js';
import type { DocumentContext } from './rule.js';
import { schemaParts } from './schema-parts.js';

/** All schemas that describe a part of the request body of an operation, behind references. */
export function inputSchemas(
  context: Pick<DocumentContext, 'follow'>,
  operations: readonly OperationFacts[],
): ReadonlySet<JsonObject> {
  const found = new Set<JsonObject>();
  for (const { body } of operations) {
    for (const { schema } of body) if (schema) found.add(schema.value);
  }
  // What is added while the set is gone through is gone through, too.
  for (const schema of found) for (const part of schemaParts(context, schema)) found.add(part);
  return found;
}
