import { isObject, type DefinitionNode, type JsonObject } from '@connectory/definition';
import type { DocumentContext, Visitor } from '../rule.js';
import { circles } from './circles.js';

/**
 * The schemas that lead back to themselves in any way, with their pointers, as far as references lead to them; whether they
 * do in a way that matters is to be looked at more closely. Few documents have any. To be asked when the whole document has
 * been visited.
 */
export function recursiveSchemas({ follow }: Pick<DocumentContext, 'follow'>): {
  readonly visitor: Visitor;
  readonly find: () => ReadonlyMap<JsonObject, string>;
} {
  const references: DefinitionNode[] = [];
  const find = () => {
    const pointers = new Map<JsonObject, string>();
    const targets = new Map<JsonObject, Set<JsonObject>>();
    for (const node of references) {
      const end = follow(node.value);
      if (!end || !isObject(end.value)) continue;
      pointers.set(end.value, end.pointer);
      // A reference leads on from every schema around it.
      for (let here: DefinitionNode | null = node; here?.type === 'Schema'; here = here.parent) {
        const from = targets.get(here.value);
        if (from) from.add(end.value);
        else targets.set(here.value, new Set([end.value]));
      }
    }
    const found = new Map<JsonObject, string>();
    for (const members of circles(pointers.keys(), (schema) => [...(targets.get(schema) ?? [])])) {
      for (const member of members) found.set(member, pointers.get(member)!);
    }
    return found;
  };
  return {
    find,
    visitor: {
      Schema: (node) => {
        if (node.ref !== null) references.push(node);
      },
    },
  };
}
