import type { DefinitionNode } from '@connectory/definition';
import type { Visitor } from './rule.js';

/** A visitor for every node that has a `$ref`. */
export const onReference = (handle: (reference: { node: DefinitionNode; ref: string }) => void): Visitor => ({
  reference: (node) => {
    if (node.ref !== null) handle({ node, ref: node.ref });
  },
});
