import { isObject, type JsonObject, type JsonValue } from '../json.js';
import { httpMethods } from '../node-types.js';
import { appendPointer } from '../pointer.js';
import { collide, isSame, type Merge, type Sides } from './merge.js';
import { templatesOf } from './merge-operations.js';
import { mergeValue } from './merge-value.js';
import type { PathEntity } from './path-entities.js';
import { pathItemKind } from './value-kind.js';

/** A path item as each side has it, without operations that are elsewhere on ours. */
type Items = Sides<JsonObject>;

/** What has come of the operations of a path. */
interface ItsOperations {
  readonly methods: ReadonlyMap<string, JsonValue>;
  /** One side has taken out all of the path, and the other has changed operations in it. */
  readonly isDisputed: boolean;
}

/** Merges what a path item has besides its operations, and puts them in; `undefined` if the path is gone. */
export function mergePathItem(
  merge: Merge,
  entity: PathEntity,
  items: Items,
  { methods, isDisputed }: ItsOperations,
): JsonObject | undefined {
  const pointer = appendPointer('/paths', entity.template);
  const own = { was: ownOf(items.was), theirs: ownOf(items.theirs), ours: ownOf(items.ours) };
  if (methods.size === 0 && items.was !== undefined) {
    if (items.theirs !== undefined && items.ours === undefined) {
      if (isDisputed || !isSame(merge, own.was, own.theirs)) collide(merge, items, pointer);
      else merge.kept.push(pointer);
      return undefined;
    }
    // Also where each side has left operations, but none is left of both.
    const isGone = items.theirs === undefined || (hasOperations(items.theirs) && hasOperations(items.ours));
    if (isGone && items.ours !== undefined) {
      if (entity.ours === entity.was && isSame(merge, own.was, own.ours)) return undefined;
      return collide(merge, { was: items.was, theirs: undefined, ours: own.ours }, pointer) as JsonObject;
    }
  }
  const { was } = own;
  // Where operations stay, a side that has none there has not asked for what they share to go.
  const sides = methods.size === 0 ? own : { was, theirs: own.theirs ?? was, ours: own.ours ?? was };
  const value = mergeValue(merge, pathItemKind, sides, pointer, templatesOf(entity));
  if (value === undefined && methods.size === 0) return undefined;
  const merged = new Map([...Object.entries(isObject(value) ? value : {}), ...methods]);
  const item = inOrder(merged, [items.theirs, items.ours]);
  if (isDisputed) collide(merge, { ...items, ours: item }, pointer);
  return item;
}

/** Two paths that have come to the same place; operations that both have are settled already. */
export function unitePathItems(
  merge: Merge,
  one: JsonObject,
  other: JsonObject,
  pointer: string,
): JsonObject {
  const sides = { was: undefined, theirs: ownOf(one), ours: ownOf(other) };
  const own = mergeValue(merge, pathItemKind, sides, pointer) as JsonObject;
  return Object.fromEntries(Object.entries({ ...one, ...other, ...own }));
}

const isMethod = (name: string) => (httpMethods as readonly string[]).includes(name);

const hasOperations = (item: JsonObject | undefined): boolean =>
  item !== undefined && Object.entries(item).some(([name, value]) => isMethod(name) && isObject(value));

const ownOf = (item: JsonObject | undefined): JsonObject | undefined =>
  item &&
  Object.fromEntries(Object.entries(item).filter(([name, value]) => !isMethod(name) || !isObject(value)));

function inOrder(
  members: ReadonlyMap<string, JsonValue>,
  like: readonly (JsonObject | undefined)[],
): JsonObject {
  const names = new Set([...like.flatMap((item) => Object.keys(item ?? {})), ...members.keys()]);
  return Object.fromEntries(
    [...names].flatMap((name) => (members.has(name) ? [[name, members.get(name)!]] : [])),
  );
}
