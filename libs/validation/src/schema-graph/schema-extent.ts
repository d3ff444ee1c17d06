import type { JsonObject } from '@connectory/definition';
import type { DocumentContext } from '../rule.js';
import { schemaParts } from './schema-parts.js';

/** How large a schema is when its references are written out. */
export interface SchemaExtent {
  /** Schemas in it, itself included. */
  readonly count: number;
  /** Schemas inside each other, itself included. */
  readonly depth: number;
}

interface Frame {
  readonly schema: JsonObject;
  readonly parts: readonly JsonObject[];
  next: number;
  count: number;
  depth: number;
}

/**
 * Makes a function that measures schemas of one document; give it what stands behind a reference. Each schema is looked
 * at once, however often it is referred to. Where a schema comes round to itself it counts as one. Without recursion.
 */
export function schemaExtents(
  context: Pick<DocumentContext, 'follow'>,
): (schema: JsonObject) => SchemaExtent {
  const known = new Map<JsonObject, SchemaExtent>();
  return (start) => {
    const found = known.get(start);
    if (found) return found;
    const frames: Frame[] = [];
    const enter = (schema: JsonObject): SchemaExtent | null => {
      const parts = schemaParts(context, schema);
      // Until it has been measured, it is what it is for its own parts: one schema.
      known.set(schema, single);
      if (parts.length === 0) return single;
      frames.push({ schema, parts, next: 0, count: 1, depth: 1 });
      return null;
    };
    enter(start);
    for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
      const part = frame.parts[frame.next];
      if (part === undefined) {
        known.set(frame.schema, { count: frame.count, depth: frame.depth });
        frames.pop();
        continue;
      }
      const extent = known.get(part) ?? enter(part);
      if (extent === null) continue;
      frame.next += 1;
      // Doubling a thousand times must not end at infinity, which no message can name.
      frame.count = Math.min(frame.count + extent.count, Number.MAX_SAFE_INTEGER);
      frame.depth = Math.max(frame.depth, extent.depth + 1);
    }
    return known.get(start)!;
  };
}

const single: SchemaExtent = { count: 1, depth: 1 };
