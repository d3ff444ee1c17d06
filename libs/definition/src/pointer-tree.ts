import { pointerTokens } from './pointer.js';
import type { TextSpan } from './text-position.js';

/** The pointers that are looked for, as a tree by their tokens. A search fills in the spans that it meets. */
export interface PointerTree {
  readonly parent: PointerTree | null;
  /** `null` for the last token of a pointer that no other goes on from: most have only that. */
  children: Map<string, PointerTree> | null;
  span: TextSpan | null;
}

const emptyTree = (parent: PointerTree | null): PointerTree => ({ parent, children: null, span: null });

/**
 * The tree of all `pointers`, and the places in it by pointer, those of their beginnings included. What is no JSON Pointer
 * throws a `RangeError`.
 */
export function pointerTree(pointers: Iterable<string>): {
  readonly root: PointerTree;
  readonly places: ReadonlyMap<string, PointerTree>;
} {
  const root = emptyTree(null);
  const places = new Map([['', root]]);
  for (const pointer of pointers) {
    // Most stand beside one that is known already: only what comes after the longest known beginning is new.
    let known = pointer.length;
    let place = places.get(pointer);
    while (place === undefined) {
      known = pointer.lastIndexOf('/', known - 1);
      if (known < 0) throw new RangeError(`Not a JSON Pointer: ${pointer}`);
      place = places.get(pointer.slice(0, known));
    }
    for (const token of pointerTokens(pointer.slice(known))) {
      const end = pointer.indexOf('/', known + 1);
      known = end < 0 ? pointer.length : end;
      place = childOf(place, token);
      places.set(pointer.slice(0, known), place);
    }
  }
  return { root, places };
}

function childOf(parent: PointerTree, token: string): PointerTree {
  parent.children ??= new Map();
  let child = parent.children.get(token);
  // Two pointers may say the same: `~` and `~0`.
  if (child === undefined) parent.children.set(token, (child = emptyTree(parent)));
  return child;
}

/** The span at a place, or, where the text has none, that of the nearest ancestor that has one. */
export function nearestSpan(place: PointerTree): TextSpan | null {
  let here: PointerTree | null = place;
  while (here !== null && here.span === null) here = here.parent;
  return here?.span ?? null;
}

/** Forgets the spans below `tree`: a duplicate member takes the place of the one before it. */
export function forgetBelow(tree: PointerTree): void {
  const pending = [...(tree.children?.values() ?? [])];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    next.span = null;
    if (next.children) pending.push(...next.children.values());
  }
}
