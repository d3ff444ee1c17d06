import { isObject, type DefinitionNode, type JsonObject } from '@connectory/definition';
import type { DocumentContext, Visitor } from '../rule.js';
import { circles } from './circles.js';

/** The schemas of a document that lead back to themselves, with their pointers. */
type RecursiveSchemas = ReadonlyMap<JsonObject, string>;

/** Several rules ask for those of one document. */
const known = new WeakMap<DocumentContext['follow'], RecursiveSchemas>();

/**
 * The schemas that lead back to themselves in any way, as far as references lead to them; whether they do in a way that
 * matters is to be looked at more closely. Few documents have any. To be asked when the whole document has been visited.
 */
export function recursiveSchemas({ follow }: Pick<DocumentContext, 'follow'>): {
  readonly visitor: Visitor;
  readonly find: () => RecursiveSchemas;
} {
  const references: DefinitionNode[] = [];
  return {
    visitor: {
      reference: (node) => {
        if (node.type === 'Schema') references.push(node);
      },
    },
    find: () => {
      const found = known.get(follow) ?? schemasInCircles(references, follow);
      known.set(follow, found);
      return found;
    },
  };
}

function schemasInCircles(
  references: readonly DefinitionNode[],
  follow: DocumentContext['follow'],
): RecursiveSchemas {
  const pointers = new Map<JsonObject, string>();
  const leads = references.map((node) => {
    const end = follow(node.value);
    if (!end || !isObject(end.value)) return null;
    pointers.set(end.value, end.pointer);
    return { node, target: end.value };
  });
  const targets = new Map<JsonObject, Set<JsonObject>>();
  for (const lead of leads) {
    // A reference leads on from every schema around it.
    for (let here = lead?.node ?? null; lead && here?.type === 'Schema'; here = here.parent) {
      if (!pointers.has(here.value)) continue;
      const from = targets.get(here.value);
      if (from) from.add(lead.target);
      else targets.set(here.value, new Set([lead.target]));
    }
  }
  const found = new Map<JsonObject, string>();
  for (const members of circles(pointers.keys(), (schema) => [...(targets.get(schema) ?? [])])) {
    for (const member of members) found.set(member, pointers.get(member)!);
  }
  return found;
}
