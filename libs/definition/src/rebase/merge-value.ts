import { isArray, isObject, type JsonObject, type JsonValue } from '../json.js';
import { appendPointer } from '../pointer.js';
import { collide, isSame, memberSides, type Merge, type Sides } from './merge.js';
import { mergeList } from './merge-list.js';
import { isCollection, memberKind, type ValueKind } from './value-kind.js';

/** The path templates that an operation or path item stands at. */
export type Templates = Sides<string>;

/** Merges a value: what one side only has changed is taken. `undefined` if there is nothing left. */
export function mergeValue(
  merge: Merge,
  kind: ValueKind,
  sides: Sides,
  pointer: string,
  templates?: Templates,
): JsonValue | undefined {
  const { was, theirs, ours } = sides;
  if (isSame(merge, theirs, ours)) {
    if (!isSame(merge, was, ours)) merge.dropped.push(pointer);
    return theirs;
  }
  if (isSame(merge, was, ours)) return theirs;
  if (isObject(theirs) && isObject(ours) && (isObject(was) || (was === undefined && isCollection(kind))))
    return mergeMembers(merge, kind, sides, pointer, templates);
  if (isArray(theirs) && isArray(ours) && (isArray(was) || (was === undefined && isCollection(kind)))) {
    const merged = mergeList(merge, kind, { was: was ?? [], theirs, ours }, pointer, templates);
    if (merged !== null) return merged;
  }
  if (!isSame(merge, was, theirs)) return collide(merge, sides, pointer);
  merge.kept.push(pointer);
  return ours;
}

/** Merges an object member by member. */
export function mergeMembers(
  merge: Merge,
  kind: ValueKind,
  sides: Sides,
  pointer: string,
  templates?: Templates,
  special: ReadonlyMap<string, JsonValue | undefined> = new Map(),
): JsonObject {
  const merged: [string, JsonValue][] = [];
  const names = [sides.theirs, sides.ours, sides.was].flatMap((value) => Object.keys(value ?? {}));
  for (const name of new Set(names)) {
    const value = special.has(name)
      ? special.get(name)
      : mergeValue(
          merge,
          memberKind(kind, name),
          memberSides(sides, name),
          appendPointer(pointer, name),
          templates,
        );
    if (value !== undefined) merged.push([name, value]);
  }
  return Object.fromEntries(merged);
}
