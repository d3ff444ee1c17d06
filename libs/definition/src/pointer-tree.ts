import { pointerTokens } from './pointer.js';
import type { TextSpan } from './text-position.js';

/** The pointers that are looked for, as a tree by their tokens. A search fills in the spans that it meets. */
export interface PointerTree {
  readonly children: Map<string, PointerTree>;
  span: TextSpan | null;
}

const emptyTree = (): PointerTree => ({ children: new Map(), span: null });

/** The tree of all `pointers`; what is no JSON Pointer throws a `RangeError`. */
export function pointerTree(pointers: Iterable<string>): PointerTree {
  const root = emptyTree();
  for (const pointer of pointers) {
    let tree = root;
    for (const token of pointerTokens(pointer)) {
      let child = tree.children.get(token);
      if (child === undefined) tree.children.set(token, (child = emptyTree()));
      tree = child;
    }
  }
  return root;
}

/** The span at `pointer`, or, where the text has none, that of the nearest ancestor; `exact` tells which. */
export function spanOf(tree: PointerTree, pointer: string): { span: TextSpan; exact: boolean } | null {
  if (tree.span === null) return null;
  let nearest = { span: tree.span, exact: true };
  let here: PointerTree | undefined = tree;
  for (const token of pointerTokens(pointer)) {
    here = here.children.get(token);
    if (!here?.span) return { ...nearest, exact: false };
    nearest = { span: here.span, exact: true };
  }
  return nearest;
}

/** Forgets the spans below `tree`: a duplicate member takes the place of the one before it. */
export function forgetBelow(tree: PointerTree): void {
  const pending = [...tree.children.values()];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    next.span = null;
    pending.push(...next.children.values());
  }
}
