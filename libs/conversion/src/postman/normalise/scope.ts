import type { Collection, Field, Folder, Request } from '../model.js';

/** The variables that a text may name, and what they stand for. */
export interface Scope {
  /** `text` with every variable whose value is known and no secret replaced, and the variables that were. */
  resolve(text: string): { readonly text: string; readonly used: readonly Field[] };
}

/** How much longer variables may make one text, and how deep they may refer to each other. */
const maxGrowth = 65_536;
const maxDepth = 16;

/** The scope of a request; the narrower one wins: request, folders from the inside, environment, collection. */
export function createScopes(
  collection: Collection,
  environment: Readonly<Record<string, string>>,
): (request: Request) => Scope {
  const root = createScope([
    ...named(collection.variables),
    ...Object.entries(environment).map(([name, value]): [string, Field] => [
      name,
      environmentField(name, value),
    ]),
  ]);
  const folders = new Map<Folder, LayeredScope>();
  for (const folder of collection.folders) {
    const parent = (folder.parent && folders.get(folder.parent)) ?? root;
    folders.set(folder, folder.variables.length === 0 ? parent : parent.narrow(named(folder.variables)));
  }
  return (request) => {
    const outer = (request.folder && folders.get(request.folder)) ?? root;
    return request.variables.length === 0 ? outer : outer.narrow(named(request.variables));
  };
}

const named = (variables: readonly Field[]): [string, Field][] =>
  variables.filter((variable) => !variable.disabled).map((variable) => [variable.name, variable]);

const environmentField = (name: string, value: string): Field => ({
  pointer: '',
  name,
  value,
  valuePointer: '',
  description: '',
  disabled: false,
  isFile: false,
  isSecret: false,
  contentType: null,
});

interface LayeredScope extends Scope {
  narrow(variables: readonly (readonly [string, Field])[]): LayeredScope;
}

type Resolved = ReturnType<Scope['resolve']>;

function createScope(entries: readonly (readonly [string, Field])[]): LayeredScope {
  const variables = new Map(entries);
  const known = new Map<string, Resolved | null>();

  const valueOf = (name: string, depth: number): Resolved | null => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const variable = variables.get(name);
    if (!variable || variable.isSecret || variable.value === null || depth > maxDepth) return null;
    // While it is being worked out a variable is unknown to itself, so cycles end.
    known.set(name, null);
    const inner = resolveAt(variable.value, depth + 1);
    const resolved = { text: inner.text, used: [variable, ...inner.used.slice(0, 20)] };
    known.set(name, resolved);
    return resolved;
  };
  const resolveAt = (text: string, depth: number): Resolved => {
    if (!text.includes('{{')) return { text, used: [] };
    const used: Field[] = [];
    let growth = 0;
    const resolved = text.replace(/\{\{([^{}]+)\}\}/g, (template, name: string) => {
      const value = valueOf(name.trim(), depth);
      if (!value || growth + value.text.length > maxGrowth) return template;
      growth += value.text.length;
      if (used.length < 100) used.push(...value.used);
      return value.text;
    });
    return { text: resolved, used };
  };
  return {
    resolve: (text) => resolveAt(text, 0),
    narrow: (narrower) => createScope([...entries, ...narrower]),
  };
}
