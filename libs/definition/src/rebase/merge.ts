import type { JsonValue } from '../json.js';
import type { ValueIds } from '../overlay/value-ids.js';
import type { Collision, CollisionKind } from './collision.js';

/** Something in the three documents; `undefined` where it is not there. */
export interface Sides<T = JsonValue> {
  readonly was: T | undefined;
  readonly theirs: T | undefined;
  readonly ours: T | undefined;
}

/** What a merge has found. Pointers are those of the merged document. */
export interface Merge {
  readonly idOf: ValueIds;
  readonly collisions: Collision[];
  /** What our side has changed, and stands. */
  readonly kept: string[];
  /** What our side has changed, and the other side has changed to the same. */
  readonly dropped: string[];
}

export const isSame = ({ idOf }: Merge, one: JsonValue | undefined, other: JsonValue | undefined): boolean =>
  one === other || idOf(one) === idOf(other);

/** Notes that the sides differ. What stands is ours. */
export function collide(merge: Merge, sides: Sides, pointer: string, index?: number): JsonValue | undefined {
  const place = index === undefined ? {} : { index };
  merge.collisions.push({ pointer, kind: kindOf(sides), ...place, ...present(sides) });
  return sides.ours;
}

/** How sides differ of which ours stands. */
export function kindOf({ was, theirs, ours }: Sides): CollisionKind {
  if (theirs === undefined) return 'removed-by-source';
  if (ours === undefined) return 'removed-by-overlay';
  return was === undefined ? 'added' : 'changed';
}

/** Sides as they are stored: without those that have nothing. */
export const present = ({ was, theirs, ours }: Sides) => ({
  ...(was === undefined ? {} : { was }),
  ...(theirs === undefined ? {} : { theirs }),
  ...(ours === undefined ? {} : { ours }),
});

/** The sides of a member. */
export function memberSides(sides: Sides, name: string): Sides {
  const of = (value: JsonValue | undefined): JsonValue | undefined =>
    typeof value === 'object' && value !== null && Object.hasOwn(value, name)
      ? (value as Readonly<Record<string, JsonValue>>)[name]
      : undefined;
  return { was: of(sides.was), theirs: of(sides.theirs), ours: of(sides.ours) };
}
