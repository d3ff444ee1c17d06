/**
 * Where a file is: an absolute http(s) URL without its fragment, or a path relative to a root that is never left (an
 * archive, a directory), with `/` and without `.` and `..`. Empty for a document of which nobody knows where it is.
 */
export type Location = string;

/** What a reference names, before anybody has looked. `fragment` is decoded and has no `#`. */
export interface Place {
  readonly location: Location;
  readonly fragment: string;
}

export interface RefusedPlace {
  /** Why it is not looked at, as the end of a sentence that begins with the reference. */
  readonly refusal: string;
}

/**
 * What `ref` names in a file at `base` (RFC 3986 section 5). `null` for a relative one where the base is not known:
 * nobody can tell what it means.
 */
export function resolveLocation(ref: string, base: Location): Place | RefusedPlace | null {
  const hash = ref.indexOf('#');
  const path = hash < 0 ? ref : ref.slice(0, hash);
  const fragment = decoded(hash < 0 ? '' : ref.slice(hash + 1));
  if (path === '') return { location: base, fragment };
  if (isUrl(base) || /^https?:/i.test(path)) return withFragment(resolveUrl(path, base), fragment);
  if (/^[a-z][a-z\d+.-]*:/i.test(path)) return { refusal: 'only files and https addresses are read' };
  return base === '' ? null : withFragment(resolvePath(path, base), fragment);
}

/** As people know a location: relative to the entry where that is shorter, and without a query, which may hold a key. */
export function displayLocation(location: Location, entry: Location): string {
  const shown = relativeLocation(location, entry);
  return isUrl(location) ? shown.replace(/\?.*$/s, '') : shown;
}

/** A reference from the entry to `location`. */
export function relativeLocation(location: Location, entry: Location): string {
  const directory = entry.slice(0, entry.lastIndexOf('/') + 1);
  if (location.startsWith(directory)) return location.slice(directory.length);
  if (isUrl(location)) return location;
  const from = directory.split('/').slice(0, -1);
  const to = location.split('/');
  let shared = 0;
  while (shared < from.length && from[shared] === to[shared]) shared += 1;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}

export const isUrl = (location: Location): boolean => /^https?:/i.test(location);

const withFragment = (resolved: Location | RefusedPlace, fragment: string): Place | RefusedPlace =>
  typeof resolved === 'string' ? { location: resolved, fragment } : resolved;

function resolveUrl(path: string, base: Location): Location | RefusedPlace {
  const options = isUrl(base) ? [base] : [];
  if (!URL.canParse(path, ...options)) return { refusal: 'it is not a URL' };
  const url = new URL(path, ...options);
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    return { refusal: 'only files and https addresses are read' };
  if (url.protocol === 'http:' && base.startsWith('https:'))
    return { refusal: 'a document that came over https takes no parts that come over http' };
  url.hash = '';
  return url.href;
}

function resolvePath(path: string, base: Location): Location | RefusedPlace {
  // Some write their files on Windows.
  const given = path.replaceAll('\\', '/');
  if (given.startsWith('/')) return { refusal: 'only relative paths are read' };
  const segments = base.split('/').slice(0, -1);
  for (const segment of given.split('/').map(decoded)) {
    if (/[/\\\0]/.test(segment)) return { refusal: 'it is not a path' };
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') segments.push(segment);
    else if (segments.pop() === undefined)
      return { refusal: 'it leads out of the directory that may be read' };
  }
  return segments.join('/');
}

/** Percent-encoded text; what is no such encoding is meant as it stands. */
function decoded(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (!(error instanceof URIError)) throw error;
    return text;
  }
}
