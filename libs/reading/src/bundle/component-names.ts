import { relativeLocation, type Location } from './location.js';

/** Parts of a way that say where something stands, not what it is. */
const generic = new Set([
  'schema',
  'items',
  'properties',
  'content',
  'allOf',
  'anyOf',
  'oneOf',
  'get',
  'post',
  'put',
]);
/** Files that are named for the directory which they stand in. */
const indexFile = /^_?(?:index|main|schema|openapi|swagger)$/i;

/**
 * Makes a function that names components by what they are called where they come from: a member by its name, a whole file
 * by the name of the file. Of two with one name the second gets its file or directory in front, or else a number behind.
 */
export function componentNames(
  entry: Location,
): (taken: ReadonlySet<string>, location: Location, tokens: readonly string[]) => string {
  const counts = new Map<string, number>();
  return (taken, location, tokens) => {
    const path = relativeLocation(location, entry).replace(/\?.*$/s, '').split('/');
    const ways = tokens.length > 0 ? [memberName(tokens)] : [];
    const [file, ...around] = [...path.map(clean), ...ways].filter((part) => part !== '').reverse();
    const candidates = indexFile.test(file ?? '') ? around : [file ?? '', ...around];
    const name = candidates[0] || file || 'Part';
    if (!taken.has(name)) return name;
    const longer = candidates[1] ? `${candidates[1]}_${name}` : name;
    if (!taken.has(longer)) return longer;
    for (let count = counts.get(longer) ?? 2; ; count += 1) {
      counts.set(longer, count + 1);
      if (!taken.has(`${longer}_${count}`)) return `${longer}_${count}`;
    }
  };
}

/** The last part of a way that says something, with what follows it: `/paths/~1pets/get/responses/200` is `responses_200`. */
function memberName(tokens: readonly string[]): string {
  const start = tokens.findLastIndex((token) => !generic.has(token) && !/^\d+$/.test(token));
  return tokens.slice(Math.max(start, 0)).map(clean).filter(Boolean).join('_');
}

/** What a name of a component may hold (OpenAPI 3.1, Components Object), without the endings of files. */
const clean = (part: string) =>
  part
    .replace(/\.(?:json|ya?ml)$/i, '')
    .replace(/\.schema$/i, '')
    .replace(/[^A-Za-z0-9._-]+/g, '_')
    .replace(/^[._]+|_+$/g, '')
    .slice(0, 80);
