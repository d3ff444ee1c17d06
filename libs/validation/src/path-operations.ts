import { enclosing, templateNames, type DefinitionNode } from '@connectory/definition';

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

const known = new WeakMap<DefinitionNode, ReadonlySet<string>>();

/** The names in braces in the path of a path item. Worked out once for all rules and operations. */
export function pathNames(pathItem: DefinitionNode, path: string): ReadonlySet<string> {
  let names = known.get(pathItem);
  if (names === undefined) {
    names = new Set(path.includes('{') ? templateNames(path) : []);
    known.set(pathItem, names);
  }
  return names;
}
