import { isArray, isObject, type JsonValue } from '../json.js';
import { compileQuery, queryNodes, type QueriedNode } from './query-nodes.js';
import type { OperationIndex } from './operation-index.js';
import { readOperationTarget, readTarget, type TargetStep } from './read-target.js';
import type { StepBudget } from './step-budget.js';

/** The way to a value: names of members and indices of items. */
export type Location = readonly (string | number)[];

/**
 * The places that the target of an overlay action selects in a document, each once. Normalised paths and what
 * `overlayTarget` writes are followed without the parser of JSONPath: they may be long, and it refuses some names. Throws `InvalidTarget`.
 */
export function selectNodes(
  document: JsonValue,
  target: string,
  budget: StepBudget,
  operations?: OperationIndex,
): Location[] {
  const steps = readTarget(target);
  if (steps !== null) return followSteps([{ value: document, location: [] }], steps, budget);
  const inOperation = operations && readOperationTarget(target);
  const places = inOperation && operations.find(document, inOperation.operationId, budget);
  if (places) {
    const from = places.map((location) => ({ value: valueIn(document, location), location }));
    return followSteps(from, inOperation.steps, budget);
  }
  return distinct(queryNodes(compileQuery(target), document, budget));
}

interface Found {
  readonly value: JsonValue;
  readonly location: Location;
}

const valueIn = (document: JsonValue, location: Location): JsonValue =>
  location.reduce<JsonValue>((at, key) => (at as readonly JsonValue[])[key as number]!, document);

function followSteps(from: readonly Found[], steps: readonly TargetStep[], budget: StepBudget): Location[] {
  let found = from;
  for (const step of steps) {
    const next: Found[] = [];
    for (const { value, location } of found) {
      budget.spend(1);
      const take = (child: JsonValue, key: string | number) =>
        next.push({ value: child, location: [...location, key] });
      if (typeof step === 'string') {
        if (isObject(value) && Object.hasOwn(value, step)) take(value[step]!, step);
      } else if (typeof step === 'number') {
        if (isArray(value) && step < value.length) take(value[step]!, step);
      } else {
        const entries = isArray(value) ? value.entries() : isObject(value) ? Object.entries(value) : [];
        for (const [key, child] of entries) {
          budget.spend(step.where.length);
          if (isLike(child, step.where)) take(child, key);
        }
      }
    }
    found = next;
  }
  return found.map(({ location }) => location);
}

const isLike = (value: JsonValue, where: readonly (readonly [string | null, string])[]): boolean =>
  where.every(([member, text]) =>
    member === null
      ? value === text
      : isObject(value) && Object.hasOwn(value, member) && value[member] === text,
  );

function distinct(nodes: readonly QueriedNode[]): Location[] {
  const locations = nodes.map(locationOf);
  return [...new Map(locations.map((location) => [JSON.stringify(location), location])).values()];
}

function locationOf(node: QueriedNode): Location {
  const location: (string | number)[] = [];
  for (let at = node; at.parent !== null; at = at.parent) location.push(at.key);
  return location.reverse();
}
