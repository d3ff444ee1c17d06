import type { JsonObject } from '@connectory/definition';
import type { DocumentContext } from '../rule.js';
import { schemaParts } from './schema-parts.js';

/** Schemas and all that describe a part of their values, behind references. Each is looked at once. */
export function reachedSchemas(
  context: Pick<DocumentContext, 'follow'>,
  schemas: Iterable<JsonObject>,
): ReadonlySet<JsonObject> {
  const found = new Set(schemas);
  // What is added while the set is gone through is gone through, too.
  for (const schema of found) for (const part of schemaParts(context, schema)) found.add(part);
  return found;
}
