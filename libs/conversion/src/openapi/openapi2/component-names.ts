import { isObject, type JsonValue } from '@connectory/definition';

/** Old name → name that OpenAPI 3.1 allows for a component (section 4.8.7), unique, in the document's order. */
export type ComponentNames = ReadonlyMap<string, string>;

export function nameComponents(section: JsonValue | undefined): ComponentNames {
  const names = new Map<string, string>();
  if (!isObject(section)) return names;
  const legal = Object.keys(section).filter((name) => /^[\w.-]+$/.test(name));
  const taken = new Set(legal);
  const next = new Map<string, number>();
  for (const name of Object.keys(section)) {
    if (/^[\w.-]+$/.test(name)) {
      names.set(name, name);
      continue;
    }
    const base = name.replace(/[^\w.-]+/g, '_').replace(/^_+|_+$/g, '') || 'component';
    let candidate = base;
    // Each base counts on from where it was, or thousands of equal bases would take forever.
    for (let number = next.get(base) ?? 2; taken.has(candidate); number += 1) {
      candidate = `${base}_${number}`;
      next.set(base, number + 1);
    }
    taken.add(candidate);
    names.set(name, candidate);
  }
  return names;
}
