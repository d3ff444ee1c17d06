import { enclosing, type DefinitionNode } from '@connectory/definition';
import { listedParameters, type ListedParameter } from './parameters-of.js';
import type { DocumentContext } from './rule.js';

/** An operation of the paths object with the path that it is called at. */
export interface PathOperation {
  readonly path: string;
  readonly pathItem: DefinitionNode;
}

/** The path of an operation, or `null` for one of a callback, a webhook or a shared path item, whose path is not known. */
export function pathOfOperation(operation: DefinitionNode): PathOperation | null {
  const pathItem = operation.parent;
  if (pathItem?.type !== 'PathItem' || pathItem.parent?.type !== 'Paths') return null;
  const path = String(pathItem.step[0]);
  return enclosing(pathItem, 'Callback') === null && path.startsWith('/') ? { path, pathItem } : null;
}

/** Makes a function that tells the parameters of path items, once for all operations of each. */
export function pathItemParameters(
  context: DocumentContext,
): (pathItem: DefinitionNode) => readonly ListedParameter[] {
  const known = new Map<DefinitionNode, readonly ListedParameter[]>();
  return (pathItem) => {
    const parameters = known.get(pathItem) ?? listedParameters(context, pathItem);
    known.set(pathItem, parameters);
    return parameters;
  };
}
