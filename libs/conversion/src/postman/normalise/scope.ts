import { secretMarker } from '../../secrets/secret.js';
import type { Collection, Field, Folder, Request } from '../model.js';

interface Resolved {
  readonly text: string;
  /** The variables that were replaced. */
  readonly used: readonly Field[];
}

/** The variables that a text may name, and what they stand for. The variables that were replaced are added to `used`. */
export interface Scope {
  /** `text` as Postman sends it: every variable whose value is known replaced, a secret one by the marker. */
  resolve(text: string, used: Set<Field>): string;
  /** `text` of an address: what is secret, or empty because its value was not exported, stays a variable. */
  resolveAddress(text: string, used: Set<Field>): string;
}

/** How much longer variables may make one text, and how deep they may refer to each other. */
const maxGrowth = 65_536;
const maxDepth = 16;

/** The scope of a request; the narrower one wins: request, folders from the inside, environment, collection. */
export function createScopes(collection: Collection): (request: Request) => Scope {
  const environment = named(collection.environment);
  const root = createScope([...named(collection.variables), ...environment]);
  const folders = new Map<Folder, LayeredScope>();
  for (const folder of collection.folders) {
    const parent = (folder.parent && folders.get(folder.parent)) ?? root;
    // Of a collection within a dump it is the environment that wins.
    const own = [...named(folder.variables), ...(folder.isCollection ? environment : [])];
    folders.set(folder, folder.variables.length === 0 ? parent : parent.narrow(own));
  }
  return (request) => {
    const outer = (request.folder && folders.get(request.folder)) ?? root;
    return request.variables.length === 0 ? outer : outer.narrow(named(request.variables));
  };
}

const named = (variables: readonly Field[]): [string, Field][] =>
  variables.filter((variable) => !variable.disabled).map((variable) => [variable.name, variable]);

interface LayeredScope extends Scope {
  narrow(variables: readonly (readonly [string, Field])[]): LayeredScope;
}

function createScope(entries: readonly (readonly [string, Field])[]): LayeredScope {
  const variables = new Map(entries);
  const resolve = createResolver(variables, ({ value, isSecret }) => {
    if (value === null) return null;
    return isSecret && value !== '' ? secretMarker : value;
  });
  const resolveAddress = createResolver(variables, ({ value, isSecret }) =>
    isSecret ? null : value || null,
  );
  return { resolve, resolveAddress, narrow: (narrower) => createScope([...entries, ...narrower]) };
}

function createResolver(
  variables: ReadonlyMap<string, Field>,
  readValue: (variable: Field) => string | null,
): Scope['resolve'] {
  const known = new Map<string, Resolved | null>();
  const valueOf = (name: string, depth: number): Resolved | null => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const variable = variables.get(name);
    const value = variable && depth <= maxDepth ? readValue(variable) : null;
    if (!variable || value === null) return null;
    // While it is being worked out a variable is unknown to itself, so cycles end.
    known.set(name, null);
    const inner = new Set<Field>();
    const resolved = {
      text: resolveAt(value, depth + 1, inner),
      used: [variable, ...[...inner].slice(0, 20)],
    };
    known.set(name, resolved);
    return resolved;
  };
  const resolveAt = (text: string, depth: number, used: Set<Field>): string => {
    if (!text.includes('{{')) return text;
    let growth = 0;
    return text.replace(/\{\{([^{}]+)\}\}/g, (template, name: string) => {
      const value = valueOf(name.trim(), depth);
      if (!value || growth + value.text.length > maxGrowth) return template;
      growth += value.text.length;
      for (const variable of value.used) used.add(variable);
      return value.text;
    });
  };
  return (text, used) => resolveAt(text, 0, used);
}
