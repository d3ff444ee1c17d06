import type { OverlayAction } from '@connectory/contracts';
import { isArray, isObject, type JsonObject, type JsonValue } from '../json.js';
import { selectNodes, type Location } from './select-nodes.js';
import { InvalidTarget } from './invalid-target.js';
import { operationIndex, type OperationIndex } from './operation-index.js';
import { mostSteps, stepBudget, StepBudgetExceeded, type StepBudget } from './step-budget.js';

/**
 * A document with the actions of an OpenAPI Overlay 1.0 applied one after another, and the indices of the actions that found
 * nothing to do. An update merges into objects (objects below recursively, lists are appended to, everything else is
 * replaced) and becomes an item of a list; `remove` goes before `update`. The document is not changed; what has not changed
 * is shared with it. Throws `InvalidTarget` for a target that is no JSONPath (RFC 9535) or costs too much.
 */
export function applyOverlay(
  document: JsonValue,
  actions: readonly OverlayAction[],
): { readonly value: JsonValue; readonly unmatched: readonly number[] } {
  const draft = createDraft(document);
  const budget = stepBudget(mostSteps);
  const operations = operationIndex();
  const unmatched: number[] = [];
  for (const [index, action] of actions.entries()) {
    try {
      if (!applyAction(draft, action, budget, operations)) unmatched.push(index);
    } catch (error) {
      if (!(error instanceof StepBudgetExceeded)) throw error;
      throw new InvalidTarget(action.target, 'the overlay is too costly for a document of this size');
    }
  }
  return { value: draft.value(), unmatched };
}

/** True if it has found something to do. */
function applyAction(
  draft: Draft,
  { target, update, remove }: OverlayAction,
  budget: StepBudget,
  operations: OperationIndex,
): boolean {
  const locations = selectNodes(draft.value(), target, budget, operations);
  if (remove === true) {
    // The inner ones first, and the last ones of a list, so that the others stay where they are.
    const removable = locations.filter((location) => location.length > 0).sort(innermostAndLastFirst);
    for (const location of removable) {
      draft.remove(location, budget);
      operations.changed(location);
    }
    return removable.length > 0;
  }
  if (update === undefined) return locations.length > 0;
  // What is put in many places is shared there, but whoever writes the document down writes it in full.
  budget.spend(locations.length * sizeOf(update as JsonValue));
  const merged = locations.map((location) => {
    operations.changed(location, update as JsonValue);
    return draft.merge(location, update as JsonValue);
  });
  return merged.includes(true);
}

const innermostAndLastFirst = (one: Location, other: Location): number => {
  if (one.length !== other.length) return other.length - one.length;
  const [last, otherLast] = [one.at(-1), other.at(-1)];
  return typeof last === 'number' && typeof otherLast === 'number' ? otherLast - last : 0;
};

interface Draft {
  readonly value: () => JsonValue;
  readonly remove: (location: Location, budget: StepBudget) => void;
  /** False if nothing can be merged into what stands there. */
  readonly merge: (location: Location, update: JsonValue) => boolean;
}

type Copy = Record<string, JsonValue> & JsonValue[];

/** A document of which each object and list is copied when it is changed for the first time, and only then. */
function createDraft(document: JsonValue): Draft {
  const holder: { root: JsonValue } = { root: document };
  const copies = new WeakSet<object>([holder]);

  const copied = (parent: object, key: string | number): Copy => {
    const value = (parent as Copy)[key as number]!;
    if (copies.has(value as object)) return value as Copy;
    const copy = (isArray(value) ? [...value] : { ...(value as object) }) as Copy;
    copies.add(copy);
    put(parent as Copy, key, copy);
    return copy;
  };
  /** The object or list at a place, ready to be changed. */
  const open = (location: Location): Copy =>
    location.reduce<Copy>((parent, key) => copied(parent, key), copied(holder, 'root'));

  const mergeInto = (copy: Copy, update: JsonObject): void => {
    for (const name of Object.keys(update)) {
      const added = update[name]!;
      const before: JsonValue | undefined = Object.hasOwn(copy, name) ? copy[name] : undefined;
      if (isObject(before) && isObject(added)) mergeInto(copied(copy, name), added);
      else if (isArray(before) && isArray(added)) {
        const list = copied(copy, name);
        for (const item of added) list.push(item);
      } else put(copy, name, added);
    }
  };

  return {
    value: () => holder.root,
    remove: (location, budget) => {
      const parent = open(location.slice(0, -1));
      const key = location.at(-1)!;
      if (Array.isArray(parent)) {
        budget.spend((parent.length - Number(key)) >> 6);
        parent.splice(Number(key), 1);
      } else delete parent[key as never];
    },
    merge: (location, update) => {
      const value = location.reduce<JsonValue>((at, key) => (at as Copy)[key as number]!, holder.root);
      if (isArray(value)) open(location).push(update);
      else if (isObject(value) && isObject(update)) mergeInto(open(location), update);
      else return false;
      return true;
    },
  };
}

/** Sets an own member, also one that is called `__proto__`. */
function put(parent: Copy, key: string | number, value: JsonValue): void {
  if (key === '__proto__')
    Object.defineProperty(parent, key, { value, enumerable: true, configurable: true, writable: true });
  else parent[key as number] = value;
}

/** How much a value takes when it is written down, in steps. */
function sizeOf(value: JsonValue): number {
  let size = 0;
  const pending = [value];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    size += 1;
    if (typeof next === 'string') size += next.length >> 4;
    else if (isArray(next)) for (const item of next) pending.push(item);
    else if (isObject(next)) for (const name of Object.keys(next)) pending.push(next[name]!);
  }
  return size;
}
