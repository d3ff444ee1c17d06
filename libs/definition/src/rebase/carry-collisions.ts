import { isArray, type JsonObject, type JsonValue } from '../json.js';
import { createValueIds, type ValueIds } from '../overlay/value-ids.js';
import { appendPointer, parentPointer, valueAt } from '../pointer.js';
import type { Collision } from './collision.js';
import { followPointers, type Followed } from './follow-pointer.js';
import { kindOf, present } from './merge.js';

/**
 * The collisions of a document that are still open after it has been edited, with their pointers into the edited one. Whoever
 * writes something else where both sides had changed something, takes out what the source has dropped, or puts back what it
 * has changed, has decided.
 */
export function carryCollisions(state: {
  readonly from: JsonObject;
  readonly to: JsonObject;
  readonly collisions: readonly Collision[];
}): Collision[] {
  const idOf = createValueIds();
  const follow = followPointers(idOf, state.from, state.to);
  const carried = state.collisions.flatMap((collision) => {
    const place = follow(collision.pointer, collision.theirs);
    const staysWhenEdited = collision.kind === 'removed-by-source' || collision.kind === 'moved';
    if (!staysWhenEdited && idOf(place.value) !== idOf(collision.ours)) return [];
    return reopened(idOf, collision, place, collision.theirs);
  });
  return numbered(state.to, carried);
}

/**
 * The collisions that were open in `ours` before it was carried over to another source, as they are now: with what the source
 * says now; not those that are settled by it, or that it has collided with again.
 */
export function carryOpenCollisions(
  idOf: ValueIds,
  docs: Readonly<Record<'was' | 'theirs' | 'ours', JsonObject>>,
  merged: JsonObject,
  open: readonly Collision[],
  fresh: readonly Collision[],
): Collision[] {
  if (open.length === 0) return [...fresh];
  const toMerged = followPointers(idOf, docs.ours, merged);
  const toWas = followPointers(idOf, docs.ours, docs.was);
  const toTheirs = followPointers(idOf, docs.was, docs.theirs);
  const known = new Set(fresh.map(({ pointer }) => pointer));
  const isKnown = (pointer: string | null): boolean =>
    pointer !== null && (known.has(pointer) || isKnown(parentPointer(pointer)));
  const carried = open.flatMap((collision) => {
    const place = toMerged(collision.pointer, collision.theirs);
    if (place.rest.length === 0 && isKnown(place.pointer)) return [];
    const before = toWas(collision.pointer, collision.theirs);
    const theirs = before.rest.length > 0 ? undefined : toTheirs(before.pointer).value;
    const isAgain = ({ pointer, ...sides }: Collision) =>
      parentPointer(pointer) === place.pointer && idOf(sides.theirs) === idOf(theirs);
    if (place.rest.length === 1 && fresh.some(isAgain)) return [];
    return reopened(idOf, collision, place, theirs);
  });
  return [...fresh, ...numbered(merged, carried, fresh)];
}

interface Reopened {
  readonly collision: Collision;
  /** It is an item that is not in the list at the pointer. */
  readonly isAbsent: boolean;
}

function reopened(
  idOf: ValueIds,
  collision: Collision,
  { pointer, value: ours, rest }: Followed,
  theirs: JsonValue | undefined,
): Reopened[] {
  if (collision.kind === 'moved') {
    const isThere = ours !== undefined && pointer !== collision.theirs;
    return isThere ? [{ collision: { ...collision, pointer, ours: pointer }, isAbsent: false }] : [];
  }
  if (rest.length > 1 || idOf(theirs) === idOf(ours)) return [];
  const { index } = collision;
  const sides = { was: collision.was, theirs, ours };
  const place = index === undefined ? {} : { index };
  const now: Collision = { pointer, kind: kindOf(sides), ...place, ...present(sides) };
  return [{ collision: now, isAbsent: rest.length === 1 }];
}

/** Items that are not in their lists come after all that are. */
function numbered(
  document: JsonObject,
  reopenedOnes: readonly Reopened[],
  fresh: readonly Collision[] = [],
): Collision[] {
  const counts = new Map<string, number>();
  const next = (list: string): number => {
    const items = valueAt(document, list);
    const length = isArray(items) ? items.length : 0;
    const index = counts.get(list) ?? length + countBehind(fresh, list, length);
    counts.set(list, index + 1);
    return index;
  };
  return reopenedOnes.map(({ collision, isAbsent }) =>
    isAbsent
      ? { ...collision, pointer: appendPointer(collision.pointer, next(collision.pointer)) }
      : collision,
  );
}

const countBehind = (collisions: readonly Collision[], list: string, length: number): number =>
  collisions.filter(({ pointer }) => {
    if (parentPointer(pointer) !== list) return false;
    return Number(pointer.slice(list.length + 1)) >= length;
  }).length;
