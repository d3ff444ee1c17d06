import { appendPointer, isObject, type JsonValue } from '@connectory/definition';

export interface TreeDifference {
  readonly pointer: string;
  /** `undefined` where there is nothing. */
  readonly before: JsonValue | undefined;
  readonly after: JsonValue | undefined;
}

/**
 * Where two trees differ first, in the order of `before`; `null` if they are equal. The order of members means
 * nothing, and a text of `before` may also stand in `after` as `mask` has it.
 */
export function firstDifference(
  before: JsonValue,
  after: JsonValue,
  mask: (text: string) => string = (text) => text,
): TreeDifference | null {
  const open: TreeDifference[] = [{ pointer: '', before, after }];
  for (let pair = open.pop(); pair; pair = open.pop()) {
    const { pointer, before: a, after: b } = pair;
    if (a === b || (typeof a === 'string' && mask(a) === b)) continue;
    if (Array.isArray(a) && Array.isArray(b)) {
      const [x, y] = [a as readonly JsonValue[], b as readonly JsonValue[]];
      for (let index = Math.max(x.length, y.length) - 1; index >= 0; index -= 1) {
        open.push({ pointer: appendPointer(pointer, index), before: x[index], after: y[index] });
      }
    } else if (isObject(a) && isObject(b)) {
      const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
      for (const key of [...keys].reverse()) {
        const own = (tree: typeof a) => (Object.hasOwn(tree, key) ? tree[key] : undefined);
        open.push({ pointer: appendPointer(pointer, key), before: own(a), after: own(b) });
      }
    } else {
      return pair;
    }
  }
  return null;
}
