import { enclosing, pointerOf, refPointer, type DefinitionNode } from '@connectory/definition';
import type { OperationFacts } from '../operation-facts.js';

/** Makes a function that tells which operations an object belongs to, through the references of the document. */
export function operationsReaching(
  references: readonly DefinitionNode[],
  operations: readonly OperationFacts[],
): (node: DefinitionNode) => readonly OperationFacts[] {
  const byNode = new Map(operations.map((operation) => [operation.node, operation]));
  const users = new Map<string, DefinitionNode[]>();
  for (const node of references) {
    const target = componentOfPointer(refPointer(node.ref!));
    if (target === null) continue;
    const known = users.get(target);
    if (known) known.push(node);
    else users.set(target, [node]);
  }
  const known = new Map<string, readonly OperationFacts[]>();

  const direct = (node: DefinitionNode): readonly OperationFacts[] | null => {
    const own = enclosing(node, 'Operation');
    if (own !== null) return [byNode.get(own)].filter((operation) => operation !== undefined);
    const pathItem = enclosing(node, 'PathItem');
    return pathItem && operations.filter(({ node: { parent } }) => parent === pathItem);
  };
  const reach = (component: string): readonly OperationFacts[] => {
    const found = new Set<OperationFacts>();
    const pending = [component];
    const passed = new Set(pending);
    for (let here = pending.pop(); here !== undefined; here = pending.pop()) {
      for (const user of users.get(here) ?? []) {
        const owners = direct(user);
        for (const owner of owners ?? []) found.add(owner);
        const next = owners === null ? componentOfPointer(pointerOf(user)) : null;
        if (next === null || passed.has(next)) continue;
        passed.add(next);
        pending.push(next);
      }
    }
    return [...found];
  };
  return (node) => {
    const owners = direct(node);
    if (owners !== null) return owners;
    const component = componentOfPointer(pointerOf(node));
    if (component === null) return [];
    const found = known.get(component) ?? reach(component);
    known.set(component, found);
    return found;
  };
}

/** `/definitions/Text` of `/definitions/Text/properties/x`; in 3.x `/components/schemas/Text`. */
function componentOfPointer(pointer: string | null): string | null {
  if (pointer === null) return null;
  const tokens = pointer.split('/');
  const length = tokens[1] === 'components' ? 4 : 3;
  return tokens.length < length || tokens[1] === 'paths' ? null : tokens.slice(0, length).join('/');
}
