import { isArray, type JsonObject, type JsonValue } from '@connectory/definition';
import type { Place } from './place.js';

export type Container = JsonObject | readonly JsonValue[];

/** What is done on the way through a document, from its first string to its last. */
export interface StringVisitor<Context> {
  /** The context within `child`, which stands under `key` of `parent`; `null` to leave it out. */
  readonly enter: (
    context: Context,
    parent: Container,
    key: string | number,
    child: Container,
  ) => Context | null;
  /** Shorter strings are not looked at. */
  readonly shortest: number;
  /** `place` works out where the string stands; only good while it is being looked at. */
  readonly look: (
    text: string,
    key: string | number,
    parent: Container,
    context: Context,
    place: () => Place,
  ) => void;
}

/** Further down the way is begun anew, so that no nesting is too deep. */
const mostLevels = 400;

/** Looks at every string of `document`. The way to a string is kept in two lists: hardly any of them is ever asked for it. */
export function walkStrings<Context>(
  document: JsonValue,
  context: Context,
  visitor: StringVisitor<Context>,
): void {
  if (typeof document !== 'object' || document === null) return;
  const open: { readonly place: Place; readonly context: Context }[] = [
    { place: { value: document, parent: null, key: '' }, context },
  ];
  for (let next = open.pop(); next; next = open.pop())
    walkBelow(next.place, next.context, visitor, (place, inner) => open.push({ place, context: inner }));
}

function walkBelow<Context>(
  root: Place,
  rootContext: Context,
  { enter, shortest, look }: StringVisitor<Context>,
  postpone: (place: Place, context: Context) => void,
): void {
  const nodes: Container[] = [];
  const keys: (string | number)[] = [];
  let depth = 0;
  const placeAt = (value: JsonValue): Place => {
    let parent = root;
    for (let level = 0; level < depth; level += 1)
      parent = { value: nodes[level + 1]!, parent, key: String(keys[level]) };
    return { value, parent, key: String(keys[depth]) };
  };
  let current = '';
  const place = () => placeAt(current);
  const lookAt = (text: string, key: string | number, parent: Container, context: Context): void => {
    keys[depth] = key;
    current = text;
    look(text, key, parent, context, place);
  };
  const walkInto = (child: Container, key: string | number, parent: Container, context: Context): void => {
    const inner = enter(context, parent, key, child);
    if (inner === null) return;
    keys[depth] = key;
    if (depth >= mostLevels) return postpone(placeAt(child), inner);
    depth += 1;
    walk(child, inner);
    depth -= 1;
  };
  const walk = (node: Container, context: Context): void => {
    nodes[depth] = node;
    if (isArray(node)) {
      for (let index = 0; index < node.length; index += 1) {
        const value = node[index]!;
        if (typeof value === 'string') {
          if (value.length >= shortest) lookAt(value, index, node, context);
        } else if (typeof value === 'object' && value !== null) walkInto(value, index, node, context);
      }
    } else {
      for (const key in node) {
        const value = node[key]!;
        if (typeof value === 'string') {
          if (value.length >= shortest) lookAt(value, key, node, context);
        } else if (typeof value === 'object' && value !== null) walkInto(value, key, node, context);
      }
    }
  };
  walk(root.value as Container, rootContext);
}
