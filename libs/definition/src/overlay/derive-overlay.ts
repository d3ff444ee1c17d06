import type { OverlayAction } from '@connectory/contracts';
import { isArray, isObject, type JsonObject, type JsonValue } from '../json.js';
import { deriveList } from './derive-list.js';
import { describeRemoval, describeUpdate } from './describe-action.js';
import { emptyPatch, isEmptyPatch, updateOf, type Patch } from './patch.js';
import {
  isOperation,
  itemPlace,
  memberPlace,
  rootPlace,
  targetsBetween,
  tokensOf,
  type Place,
} from './place.js';
import { createValueIds, type ValueIds } from './value-ids.js';

/**
 * The actions (OpenAPI Overlay 1.0) that make `edited` of `base`: `applyOverlay(base, actions)` is the same JSON, the items of
 * all lists in their order; only members of objects may come in another one. Operations are targeted by their operationId where
 * that names one only, else by path and method; items of lists by what they say as `overlayTarget` does. One action for each
 * operation, component or item that something is changed in, one for each value that is taken out; what has to go comes first.
 */
export const deriveOverlay = (base: JsonObject, edited: JsonObject): OverlayAction[] =>
  deriveActions(base, edited, createValueIds());

/** As `deriveOverlay`, with the numbers of values that are known already. */
export function deriveActions(base: JsonObject, edited: JsonObject, idOf: ValueIds): OverlayAction[] {
  const changes: Changes = { idOf, removed: [], patched: [] };
  const patch = compareObjects(changes, rootPlace, base, edited);
  changes.patched.push({ place: rootPlace, patch });
  const targetOf = targetsBetween(base, edited);
  const removals = changes.removed.map((place) => ({
    target: targetOf(place, 'remove'),
    description: describeRemoval(place),
    remove: true,
  }));
  const updates = changes.patched.flatMap(({ place, patch }) => updatesOf(place, patch));
  return [
    ...removals,
    ...updates.map(({ place, patch }) => ({
      target: targetOf(place, 'change'),
      description: describeUpdate(place, patch),
      update: updateOf(patch),
    })),
  ];
}

interface Patched {
  readonly place: Place;
  readonly patch: Patch;
}

interface Changes {
  readonly idOf: ValueIds;
  readonly removed: Place[];
  /** What is done to items of lists, the inner ones first, and last of all to the document. */
  readonly patched: Patched[];
}

function compareObjects(changes: Changes, place: Place, old: JsonObject, now: JsonObject): Patch {
  const patch = emptyPatch();
  for (const name of Object.keys(old)) {
    if (!Object.hasOwn(now, name)) changes.removed.push(memberPlace(place, name));
  }
  for (const name of Object.keys(now)) {
    if (Object.hasOwn(old, name))
      compareMembers(changes, memberPlace(place, name), patch, old[name]!, now[name]!);
    else patch.set.set(name, now[name]!);
  }
  return patch;
}

function compareMembers(changes: Changes, place: Place, patch: Patch, old: JsonValue, now: JsonValue): void {
  const name = place.token;
  if (changes.idOf(old) === changes.idOf(now)) return;
  if (isObject(old) && isObject(now) && !isAnother(place, old, now)) {
    const below = compareObjects(changes, place, old, now);
    if (!isEmptyPatch(below)) patch.merged.set(name, below);
    return;
  }
  const steps = isArray(old) && isArray(now) ? deriveList(name, old, now, changes.idOf) : null;
  if (steps !== null) {
    for (const { token, step } of steps.removed) changes.removed.push(itemPlace(place, token, step));
    for (const item of steps.changed) {
      const itsPlace = itemPlace(place, item.token, item.step);
      changes.patched.push({
        place: itsPlace,
        patch: compareObjects(changes, itsPlace, item.old, item.now),
      });
    }
    if (steps.appended.length === 0) return;
    patch.set.set(name, steps.appended);
  } else {
    // An update would merge or append.
    if ((isObject(old) && isObject(now)) || (isArray(old) && isArray(now))) changes.removed.push(place);
    patch.set.set(name, now);
  }
  patch.changed.add(name);
}

/** Whether an object is written anew: nothing of what it says stays, and it is nothing that others are named in. */
const isAnother = ({ depth }: Place, old: JsonObject, now: JsonObject): boolean => {
  const names = Object.keys(old);
  return depth > 3 && names.length > 1 && !names.some((name) => Object.hasOwn(now, name));
};

/** One update for each thing with a name of its own, at the innermost object that all of it is in. */
function updatesOf(place: Place, patch: Patch): Patched[] {
  const tokens = tokensOf(place);
  const rest: Patch = { ...patch, set: new Map(patch.set), merged: new Map() };
  const apart: Patched[] = [];
  for (const [name, below] of patch.merged) {
    if (standsAlone([...tokens, name])) apart.push(...updatesOf(memberPlace(place, name), below));
    else rest.merged.set(name, below);
  }
  if (isMapOfThings(tokens)) {
    for (const [name, value] of rest.set) {
      const { changed } = patch;
      apart.push({ place, patch: { set: new Map([[name, value]]), changed, merged: new Map() } });
    }
    rest.set.clear();
  }
  if (rest.set.size === 0 && rest.merged.size === 1) {
    const [[name, below]] = rest.merged as unknown as [[string, Patch]];
    return [...apart, ...updatesOf(memberPlace(place, name), below)];
  }
  return isEmptyPatch(rest) ? apart : [...apart, { place, patch: rest }];
}

const isMapOfThings = ([first, ...others]: readonly string[]): boolean =>
  first === 'components'
    ? others.length === 1
    : (first === 'paths' || first === 'webhooks') && others.length === 0;

/** Whether what is changed in a place is an action of its own. */
function standsAlone(tokens: readonly string[]): boolean {
  const [first] = tokens;
  if (tokens.length === 1)
    return first === 'info' || first === 'paths' || first === 'webhooks' || first === 'components';
  if (first === 'components') return tokens.length <= 3;
  if (first === 'webhooks') return tokens.length === 2;
  return first === 'paths' && (tokens.length === 2 || (tokens.length === 3 && isOperation(tokens)));
}
