import { isArray, isObject, type JsonObject, type JsonValue } from '../json.js';
import { httpMethods } from '../node-types.js';
import { nameStep, quoted } from './overlay-target.js';

/** A place in a document that an action is for: how a human calls each step to it, and how a target writes it. */
export interface Place {
  readonly parent: Place | null;
  /** The name of a member, or what an item of a list is called. */
  readonly token: string;
  readonly step: string;
  readonly depth: number;
}

export const rootPlace: Place = { parent: null, token: '', step: '$', depth: 0 };

export const memberPlace = (parent: Place, name: string): Place => ({
  parent,
  token: name,
  step: nameStep(name),
  depth: parent.depth + 1,
});

export const itemPlace = (list: Place, token: string, step: string): Place => ({
  parent: list,
  token,
  step,
  depth: list.depth + 1,
});

/** The steps to a place, the root left out. */
function stepsTo(place: Place): Place[] {
  const steps: Place[] = [];
  for (let here: Place | null = place; here !== null && here.parent !== null; here = here.parent)
    steps.push(here);
  return steps.reverse();
}

export const tokensOf = (place: Place): string[] => stepsTo(place).map(({ token }) => token);

const methods: ReadonlySet<string> = new Set(httpMethods);

/** The place of an operation of the paths. */
export const isOperation = (tokens: readonly string[]): boolean =>
  tokens.length >= 3 && tokens[0] === 'paths' && methods.has(tokens[2]!);

/** Writes the target of a place that something is done to, or that is taken out. */
export type Targets = (place: Place, does: 'change' | 'remove') => string;

/**
 * The targets of what is changed between two definitions. An operation is named by its operationId wherever it may have been
 * moved to, `$.paths[*][?@.operationId=='x']`, if that finds this one and no other, before the actions and after.
 */
export function targetsBetween(base: JsonObject, edited: JsonObject): Targets {
  const [old, now] = [placesById(base), placesById(edited)];

  const byOperationId = (path: string, method: string, isWhole: boolean): string | null => {
    const id = operationIdAt(base, path, method);
    if (id === null || old.get(id)!.length > 1) return null;
    // What takes an operation out comes before anything that gives its name to another one.
    if (isWhole) return `$.paths[*][?@.operationId==${quoted(id)}]`;
    const places = now.get(id) ?? [];
    const stays = places.length === 1 && places[0] === placeKey(path, method);
    // Its own new name comes last of all that is done to it.
    const isRenamed = places.length === 0 && operationIdAt(edited, path, method) !== null;
    return stays || isRenamed ? `$.paths[*][?@.operationId==${quoted(id)}]` : null;
  };

  return (place, does) => {
    const steps = stepsTo(place);
    const tokens = steps.map(({ token }) => token);
    const isWhole = does === 'remove' && steps.length === 3;
    const prefix = isOperation(tokens) ? byOperationId(tokens[1]!, tokens[2]!, isWhole) : null;
    const text = (some: readonly Place[]) => some.map(({ step }) => step).join('');
    return prefix === null ? `$${text(steps)}` : `${prefix}${text(steps.slice(3))}`;
  };
}

const placeKey = (path: string, member: string | number) => JSON.stringify([path, member]);

/** Where `$.paths[*][?@.operationId=='x']` finds each operationId, operation or not. */
function placesById(document: JsonObject): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [path, item] of childrenOf(document['paths'])) {
    for (const [member, value] of childrenOf(item)) {
      const id = isObject(value) && Object.hasOwn(value, 'operationId') ? value['operationId'] : null;
      if (typeof id !== 'string') continue;
      const known = found.get(id);
      if (known) known.push(placeKey(path, member));
      else found.set(id, [placeKey(path, member)]);
    }
  }
  return found;
}

const childrenOf = (value: JsonValue | undefined): [string, JsonValue][] =>
  isArray(value) || isObject(value) ? Object.entries(value) : [];

function operationIdAt(document: JsonObject, path: string, method: string): string | null {
  let value: JsonValue | undefined = document;
  for (const name of ['paths', path, method, 'operationId']) {
    if (!isObject(value) || !Object.hasOwn(value, name)) return null;
    value = value[name];
  }
  return typeof value === 'string' ? value : null;
}
