import { enclosing, pointerOf, refPointer, type DefinitionNode } from '@connectory/definition';
import type { OperationFacts } from '../operation-facts.js';

/**
 * Makes a function that tells which operations an object belongs to, through the references of the document.
 *
 * @param references all references; asked for when the first object stands outside of the paths
 */
export function operationsReaching(
  references: () => readonly { readonly node: DefinitionNode; readonly ref: string }[],
  operations: readonly OperationFacts[],
): (node: DefinitionNode) => readonly OperationFacts[] {
  const byPointer = new Map<string, OperationFacts>();
  const byPathItem = new Map<string, OperationFacts[]>();
  for (const operation of operations) {
    const { node } = operation;
    byPointer.set(pointerOf(node), operation);
    const pathItem = pointerOf(node.parent!);
    const others = byPathItem.get(pathItem);
    if (others) others.push(operation);
    else byPathItem.set(pathItem, [operation]);
  }
  const direct = (node: DefinitionNode): readonly OperationFacts[] | null => {
    const own = enclosing(node, 'Operation');
    if (own !== null) return [byPointer.get(pointerOf(own))].filter((operation) => operation !== undefined);
    const pathItem = enclosing(node, 'PathItem');
    return pathItem && (byPathItem.get(pointerOf(pathItem)) ?? []);
  };

  let users: ReadonlyMap<string, readonly User[]> | null = null;
  const reach = (component: string): readonly OperationFacts[] => {
    users ??= usersOfComponents(references(), direct);
    const found = new Set<OperationFacts>();
    const pending = [component];
    const passed = new Set(pending);
    for (let here = pending.pop(); here !== undefined; here = pending.pop()) {
      for (const { owners, component: next } of users.get(here) ?? []) {
        for (const owner of owners) found.add(owner);
        if (next === null || passed.has(next)) continue;
        // Of what is reached by so many ways nothing is said.
        if (passed.size >= mostPassed) return [];
        passed.add(next);
        pending.push(next);
      }
    }
    return [...found];
  };
  const known = new Map<string, readonly OperationFacts[]>();
  return (node) => {
    const owners = direct(node);
    if (owners !== null) return owners;
    const component = componentOf(pointerOf(node));
    if (component === null) return [];
    const found = known.get(component) ?? reach(component);
    known.set(component, found);
    return found;
  };
}

/** Who refers to a component: operations, or another component. */
interface User {
  readonly owners: readonly OperationFacts[];
  readonly component: string | null;
}

function usersOfComponents(
  references: readonly { readonly node: DefinitionNode; readonly ref: string }[],
  direct: (node: DefinitionNode) => readonly OperationFacts[] | null,
): ReadonlyMap<string, readonly User[]> {
  const users = new Map<string, User[]>();
  for (const { node, ref } of references) {
    const target = componentOf(refPointer(ref));
    if (target === null) continue;
    const owners = direct(node);
    const user = { owners: owners ?? [], component: owners === null ? componentOf(pointerOf(node)) : null };
    const known = users.get(target);
    if (known) known.push(user);
    else users.set(target, [user]);
  }
  return users;
}

/** Components between an object and the operations that it belongs to. */
const mostPassed = 200;

/** `/definitions/Text` of `/definitions/Text/properties/x`; in 3.x `/components/schemas/Text`. */
function componentOf(pointer: string | null): string | null {
  if (pointer === null) return null;
  const tokens = pointer.split('/');
  const length = tokens[1] === 'components' ? 4 : 3;
  return tokens.length < length || tokens[1] === 'paths' ? null : tokens.slice(0, length).join('/');
}
