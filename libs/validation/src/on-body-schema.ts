import type { DefinitionNode, JsonObject } from '@connectory/definition';
import { having, type DocumentContext, type Visitor } from './rule.js';

/**
 * A visitor for what describes a body, behind references: the schemas of media types, in 2.0 those of responses and body
 * parameters. `node` is what has the `schema`. Cheaper than to ask for the facts of all operations.
 */
export function onBodySchema(
  { facts, version }: Pick<DocumentContext, 'facts' | 'version'>,
  handle: (schema: JsonObject, node: DefinitionNode) => void,
): Visitor {
  const visit = having(['schema'], (node) => {
    const { schema } = node.value;
    if (schema === undefined || node.ref !== null) return;
    const found = facts.resolve(schema, { node });
    if (found !== null) handle(found.value, node);
  });
  return version === '2.0' ? { Response: visit, Parameter: visit } : { MediaType: visit };
}
