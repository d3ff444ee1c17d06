import type { JsonObject } from '@connectory/definition';
import type { ContentFacts } from '../operation-facts.js';
import type { DocumentContext } from '../rule.js';
import { schemaParts } from './schema-parts.js';

/** All schemas that describe a part of one of the bodies, behind references. Each is looked at once. */
export function reachedSchemas(
  context: Pick<DocumentContext, 'follow'>,
  contents: readonly ContentFacts[],
): ReadonlySet<JsonObject> {
  const found = new Set<JsonObject>();
  for (const { schema } of contents) if (schema) found.add(schema.value);
  // What is added while the set is gone through is gone through, too.
  for (const schema of found) for (const part of schemaParts(context, schema)) found.add(part);
  return found;
}
