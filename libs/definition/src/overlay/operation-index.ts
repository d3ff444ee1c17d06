import { isObject, type JsonValue } from '../json.js';
import type { Location } from './select-nodes.js';
import type { StepBudget } from './step-budget.js';

/** Where the operations of a document are, by their operationIds. */
export interface OperationIndex {
  /** What `$.paths[*][?@.operationId=='…']` selects; `null` if the paths are no object. */
  readonly find: (document: JsonValue, operationId: string, budget: StepBudget) => Location[] | null;
  /** Something at a location has been changed by an update, or taken out. */
  readonly changed: (location: Location, update?: JsonValue) => void;
}

/**
 * An overlay may name each operation of a definition once. To go through all of them for each action would take time that is
 * quadratic in their number.
 */
export function operationIndex(): OperationIndex {
  const found = new Map<string, Map<string, Location[]>>();
  const idsOf = new Map<string, Set<string>>();
  const stale = new Set<string>();
  let isUnread = true;

  const forget = (path: string): void => {
    for (const id of idsOf.get(path) ?? []) found.get(id)?.delete(path);
    idsOf.delete(path);
  };
  const read = (path: string, item: JsonValue | undefined, budget: StepBudget): void => {
    forget(path);
    if (typeof item !== 'object' || item === null) return;
    for (const [name, value] of Object.entries(item)) {
      budget.spend(1);
      const id = isObject(value) && Object.hasOwn(value, 'operationId') ? value['operationId'] : null;
      if (typeof id !== 'string') continue;
      const places = found.get(id) ?? new Map<string, Location[]>();
      const key = Array.isArray(item) ? Number(name) : name;
      found.set(id, places.set(path, [...(places.get(path) ?? []), ['paths', path, key]]));
      idsOf.set(path, (idsOf.get(path) ?? new Set()).add(id));
    }
  };

  return {
    find: (document, operationId, budget) => {
      const paths = isObject(document) && Object.hasOwn(document, 'paths') ? document['paths'] : undefined;
      if (!isObject(paths)) return null;
      budget.spend(1);
      if (isUnread) {
        found.clear();
        idsOf.clear();
        for (const path of Object.keys(paths)) read(path, paths[path], budget);
      } else
        for (const path of stale) read(path, Object.hasOwn(paths, path) ? paths[path] : undefined, budget);
      stale.clear();
      isUnread = false;
      return [...(found.get(operationId)?.values() ?? [])].flat();
    },
    changed: (location, update) => {
      const [first, path] = location;
      if (first === undefined || (first === 'paths' && path === undefined)) {
        if (first === 'paths' && isObject(update)) for (const name of Object.keys(update)) stale.add(name);
        else isUnread = true;
      } else if (first === 'paths' && location.length <= 4) stale.add(`${path!}`);
    },
  };
}
