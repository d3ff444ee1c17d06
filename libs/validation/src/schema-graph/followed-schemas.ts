import { isObject, type JsonObject } from '@connectory/definition';
import type { DocumentContext, Visitor } from '../rule.js';

/**
 * The schemas that references lead to, with their pointers, collected by a visitor. A circle of schemas always passes
 * through one of them.
 */
export function followedSchemas({ follow }: Pick<DocumentContext, 'follow'>): {
  readonly targets: ReadonlyMap<JsonObject, string>;
  readonly visitor: Visitor;
} {
  const targets = new Map<JsonObject, string>();
  return {
    targets,
    visitor: {
      Schema: (node) => {
        if (node.ref === null) return;
        const end = follow(node.value);
        if (end && isObject(end.value)) targets.set(end.value, end.pointer);
      },
    },
  };
}
