import type { DefinitionNode } from '@connectory/definition';
import type { Facts } from '../facts.js';

/** Whether a schema describes a part of a request body; `null` for a shared one of a scalar, of which that is not known. */
export function isInput(facts: Facts, node: DefinitionNode): boolean | null {
  const inputs = facts.inputSchemas();
  let here = node;
  while (here.parent?.type === 'Schema' && !inputs.has(here.value)) here = here.parent;
  if (inputs.has(here.value)) return true;
  const shared = here.parent?.type === 'Components' || here.parent?.type === 'Document';
  return here === node && shared ? null : false;
}
