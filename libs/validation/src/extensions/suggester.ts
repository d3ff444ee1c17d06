import { closestName } from '../schema-checks/closest-name.js';

/** Names that are looked for among the known ones; a document with more misspelt ones needs another help. */
const mostSuggestions = 100;
const mostKnown = 1_000;

/** Makes a function that tells the name that was probably meant, at a cost that no document can drive up. */
export function suggester(known: readonly string[]): (name: string) => string | null {
  const candidates = known.slice(0, mostKnown);
  const found = new Map<string, string | null>();
  return (name) => {
    let closest = found.get(name);
    if (closest === undefined) {
      if (found.size >= mostSuggestions) return null;
      closest = closestName(name, candidates);
      found.set(name, closest);
    }
    return closest;
  };
}
