import { isObject, type JsonValue } from '../json.js';
import { appendPointer } from '../pointer.js';
import { itemKeys, type ItemKeys } from './item-keys.js';
import { collide, isSame, type Merge, type Sides } from './merge.js';
import { mergeOrder } from './merge-order.js';
import { mergeValue, type Templates } from './merge-value.js';
import { itemKind, type ValueKind } from './value-kind.js';

type Each<T> = { readonly [side in keyof Sides]: T };
type Lists = Each<readonly JsonValue[]>;

/** Merges two lists that have come of one, item by item; `null` if nothing tells which items are the same. */
export function mergeList(
  merge: Merge,
  kind: ValueKind,
  lists: Lists,
  pointer: string,
  templates: Templates | undefined,
): readonly JsonValue[] | null {
  const was = itemKeys(merge.idOf, kind, lists.was, templates?.was);
  const theirs = itemKeys(merge.idOf, kind, lists.theirs, templates?.theirs);
  const ours = itemKeys(merge.idOf, kind, lists.ours, templates?.ours);
  if (was && theirs && ours) return mergeKeyed(merge, kind, lists, { was, theirs, ours }, pointer);
  if (isAllOrNothing(kind) || !keepTheirPlaces(merge, lists)) return null;
  return lists.ours.map((item, index) => {
    const sides = { was: lists.was[index], theirs: lists.theirs[index], ours: item };
    return mergeValue(merge, itemKind(kind), sides, appendPointer(pointer, index)) ?? item;
  });
}

function mergeKeyed(
  merge: Merge,
  kind: ValueKind,
  lists: Lists,
  keys: Each<ItemKeys>,
  pointer: string,
): readonly JsonValue[] | null {
  const order = mergeOrder({
    was: [...keys.was.keys()],
    theirs: [...keys.theirs.keys()],
    ours: [...keys.ours.keys()],
  });
  if (order.isDisputed && orderMatters(kind)) return null;
  if (order.isOurs) merge.kept.push(pointer);
  const itemAt = (side: keyof Sides, key: string): JsonValue | undefined => {
    const index = keys[side].get(key);
    return index === undefined ? undefined : lists[side][index];
  };
  const merged: JsonValue[] = [];
  /** What our side has taken out of the list comes behind it. */
  const absent: { readonly sides: Sides; readonly index: number }[] = [];
  for (const key of order.keys) {
    const sides = { was: itemAt('was', key), theirs: itemAt('theirs', key), ours: itemAt('ours', key) };
    if (sides.ours === undefined && sides.was !== undefined) {
      if (isSame(merge, sides.was, sides.theirs)) merge.kept.push(pointer);
      else absent.push({ sides, index: keys.theirs.get(key)! });
      continue;
    }
    const value = mergeValue(merge, itemKind(kind), sides, appendPointer(pointer, merged.length));
    if (value !== undefined) merged.push(value);
  }
  for (const [place, { sides, index }] of absent.entries())
    collide(merge, sides, appendPointer(pointer, merged.length + place), index);
  const isGone = (key: string) => !keys.theirs.has(key) && !keys.ours.has(key);
  if ([...keys.was.keys()].some(isGone)) merge.dropped.push(pointer);
  return merged;
}

/** Without one that says otherwise, the first server is called. */
const orderMatters = (kind: ValueKind): boolean => typeof kind !== 'string' && kind.type === 'Server';

/** Two changes of who may come in are not to be mixed. */
const isAllOrNothing = (kind: ValueKind): boolean =>
  typeof kind !== 'string' && kind.type === 'SecurityRequirement';

/** Whether the items of a list are objects that have been changed where they are, and not been put elsewhere. */
function keepTheirPlaces({ idOf }: Merge, { was, theirs, ours }: Lists): boolean {
  if (was.length !== theirs.length || was.length !== ours.length) return false;
  if (![...was, ...theirs, ...ours].every(isObject)) return false;
  const before = was.map(idOf);
  return [theirs, ours].every((side) => {
    const after = side.map(idOf);
    const [known, now] = [new Set(before), new Set(after)];
    return before.every((id, index) => {
      const other = after[index]!;
      return id === other || (!known.has(other) && !now.has(id));
    });
  });
}
