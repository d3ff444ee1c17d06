import type { DefinitionNode } from '@connectory/definition';
import type { Visitor } from './rule.js';

/** A visitor for every node that has a `$ref`. */
export function onReference(handle: (reference: { node: DefinitionNode; ref: string }) => void): Visitor {
  const visit = (node: DefinitionNode) => {
    if (node.ref !== null) handle({ node, ref: node.ref });
  };
  return {
    PathItem: visit,
    Parameter: visit,
    RequestBody: visit,
    Response: visit,
    Header: visit,
    Example: visit,
    Link: visit,
    Callback: visit,
    Schema: visit,
    SecurityScheme: visit,
  };
}
