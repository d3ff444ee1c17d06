import { appendPointer, isArray, isObject, type JsonObject, type JsonValue } from '@connectory/definition';
import { mapItems, setMember } from '../map-members.js';

/** A place that reads `is` (or is absent) and read `was` (or was absent); or a list whose items stood in another order. */
export type Difference =
  { readonly is?: JsonValue; readonly was?: JsonValue } | { readonly order: readonly number[] };

/** Deeper down nothing is compared any more: values that are not the very same count as different. */
const maxDepth = 200;

export const sameValue = (one: JsonValue | undefined, other: JsonValue | undefined): boolean =>
  one === other || (one !== undefined && other !== undefined && findDifference(one, other, '', 0, null));

/** Notes by pointer below `pointer` how `is` differs from `was`. Lists of the same length item by item, others whole. */
export function noteDifferences(
  is: JsonValue | undefined,
  was: JsonValue | undefined,
  pointer: string,
  notes: Map<string, Difference>,
): void {
  if (is === undefined || was === undefined) {
    if (is !== was) notes.set(pointer, sides(is, was));
    return;
  }
  findDifference(is, was, pointer, 0, notes);
}

/** Whether both are the same. With `notes` it goes on after the first difference and writes all of them down. */
function findDifference(
  is: JsonValue,
  was: JsonValue,
  pointer: string,
  depth: number,
  notes: Map<string, Difference> | null,
): boolean {
  if (is === was) return true;
  if (depth < maxDepth) {
    if (isArray(is) && isArray(was)) {
      if (is.length === was.length) return compareLists(is, was, pointer, depth, notes);
    } else if (isObject(is) && isObject(was)) {
      return compareObjects(is, was, pointer, depth, notes);
    }
  }
  notes?.set(pointer, sides(is, was));
  return false;
}

function compareLists(
  is: readonly JsonValue[],
  was: readonly JsonValue[],
  pointer: string,
  depth: number,
  notes: Map<string, Difference> | null,
): boolean {
  const first = is.findIndex((item, index) => !findDifference(item, was[index]!, '', depth + 1, null));
  if (first === -1) return true;
  if (notes === null) return false;
  const order = reordering(is, was);
  if (order) {
    notes.set(pointer, { order });
    return false;
  }
  for (let index = first; index < is.length; index += 1)
    findDifference(is[index]!, was[index]!, appendPointer(pointer, index), depth + 1, notes);
  return false;
}

/** Longer lists are compared item by item only: trying every order is quadratic. */
const longestReordered = 64;

/** For each item of `was` its index in `is`, if both hold the same items. */
function reordering(is: readonly JsonValue[], was: readonly JsonValue[]): number[] | null {
  if (is.length > longestReordered) return null;
  const left = new Set(is.keys());
  const order: number[] = [];
  for (const item of was) {
    const index = [...left].find((candidate) => sameValue(is[candidate], item));
    if (index === undefined) return null;
    left.delete(index);
    order.push(index);
  }
  return order;
}

function compareObjects(
  is: JsonObject,
  was: JsonObject,
  pointer: string,
  depth: number,
  notes: Map<string, Difference> | null,
): boolean {
  let isSame = true;
  for (const key of Object.keys(is)) {
    // Without notes first: pointers are worked out only for what differs.
    if (Object.hasOwn(was, key) && findDifference(is[key]!, was[key]!, '', depth + 1, null)) continue;
    if (notes === null) return false;
    isSame = false;
    const at = appendPointer(pointer, key);
    if (Object.hasOwn(was, key)) findDifference(is[key]!, was[key]!, at, depth + 1, notes);
    else notes.set(at, sides(is[key], undefined));
  }
  for (const key of Object.keys(was)) {
    if (Object.hasOwn(is, key)) continue;
    if (notes === null) return false;
    isSame = false;
    notes.set(appendPointer(pointer, key), sides(undefined, was[key]));
  }
  return isSame;
}

const sides = (is: JsonValue | undefined, was: JsonValue | undefined): Difference => ({
  ...(is === undefined ? {} : { is }),
  ...(was === undefined ? {} : { was }),
});

/** Differences by the tokens of their pointers. */
interface Branch {
  difference: Difference | null;
  readonly children: Map<string, Branch>;
}

/** `value` with the differences taken back; unchanged where it no longer reads what it read. */
export function takeBack(
  value: JsonValue,
  differences: readonly { readonly tokens: readonly string[]; readonly difference: Difference }[],
): JsonValue {
  const root: Branch = { difference: null, children: new Map() };
  for (const { tokens, difference } of differences) {
    let branch = root;
    for (const token of tokens) {
      const next = branch.children.get(token) ?? { difference: null, children: new Map() };
      branch.children.set(token, next);
      branch = next;
    }
    branch.difference = difference;
  }
  return takeBranchBack(value, root) ?? value;
}

/** Each list and object on the way is copied once, however many differences are below it. */
function takeBranchBack(value: JsonValue | undefined, branch: Branch): JsonValue | undefined {
  if (branch.difference) return takeBackHere(value, branch.difference);
  const { children } = branch;
  if (children.size === 0 || typeof value !== 'object' || value === null) return value;
  if (isArray(value))
    return mapItems(value, (item, index) => {
      const child = children.get(String(index));
      const after = child ? takeBranchBack(item, child) : item;
      return after === undefined ? item : after;
    });
  const node = value;
  const changed: Record<string, JsonValue> = {};
  for (const key of Object.keys(node)) {
    const child = children.get(key);
    const after = child ? takeBranchBack(node[key], child) : node[key];
    if (after !== undefined) setMember(changed, key, after);
  }
  for (const [key, child] of children) {
    if (Object.hasOwn(node, key)) continue;
    const after = takeBranchBack(undefined, child);
    if (after !== undefined) setMember(changed, key, after);
  }
  return changed;
}

function takeBackHere(value: JsonValue | undefined, difference: Difference): JsonValue | undefined {
  if ('order' in difference) {
    const { order } = difference;
    const isPermutation =
      isArray(value) && order.length === value.length && new Set(order).size === order.length;
    return isPermutation && order.every((index) => index in value)
      ? order.map((index) => value[index]!)
      : value;
  }
  const isUntouched = difference.is === undefined ? value === undefined : sameValue(value, difference.is);
  return isUntouched ? difference.was : value;
}
