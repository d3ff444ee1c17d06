import { isArray, isObject, type JsonObject, type JsonValue } from '@connectory/definition';
import type { Field, Url } from '../model.js';
import { mapSame } from '../normalise/map-same.js';
import { indexOutside, splitOutside } from './outside-templates.js';
import { plainField, readFields } from './read-fields.js';
import { readText } from './read-text.js';

const partNames = ['raw', 'protocol', 'auth', 'host', 'port', 'path', 'hash'];

/** A URL as a text or as an object of parts; the parts win over `raw`, as they do in Postman. */
export function readUrl(value: JsonValue | undefined, pointer: string): Url {
  if (!isObject(value)) return splitUrl(readText(value) ?? '', pointer);
  const textPointer = `${pointer}/raw`;
  const hasParts = value['host'] !== undefined || value['path'] !== undefined;
  const query = value['query'];
  const hasQuery = isArray(query);
  const raw = hasParts && hasQuery ? null : splitUrl(readText(value['raw']) ?? '', textPointer);
  const variables = value['variable'] === undefined ? 'variables' : 'variable';
  const address = hasParts || raw === null ? joinParts(value) : raw.address;
  return {
    pointer,
    parts: partNames.filter((name) => value[name] !== undefined),
    address,
    lacksHost: schemeAlone.test(address) || (hasParts && !value['host'] && Boolean(value['protocol'])),
    textPointer,
    query: hasQuery || raw === null ? decodeNames(readFields(query, `${pointer}/query`)) : raw.query,
    variables: readFields(value['variable'] ?? value['variables'], `${pointer}/${variables}`),
  };
}

const schemeAlone = /^[a-z][a-z0-9+.-]*:\/\/(?:\/|$)/i;

/** An escape in a name is sent as it is, so it stands for its character. */
const decodeNames = (fields: readonly Field[]) =>
  mapSame(fields, (field) => {
    if (!field.name.includes('%')) return field;
    const name = decode(field.name);
    return { ...field, name, key: name.trim().toLowerCase() };
  });

/** `host`, `path` and their kin as one address. */
function joinParts(url: JsonObject): string {
  const scheme = readText(url['protocol']) ?? '';
  const protocol = /[:/]$/.test(scheme) ? scheme.replace(/:?\/*$/, '') : scheme;
  const host = joinPart(url['host'], '.');
  const port = readText(url['port']) ?? '';
  const path = joinPart(url['path'], '/');
  const isList = isArray(url['path']);
  const hasPath = url['path'] !== undefined && !(isArray(url['path']) && url['path'].length === 0);
  let address = host === '' || protocol === '' ? host : `${protocol}://${host}`;
  if (port !== '') address += `:${port}`;
  // A list that begins with an empty segment is a path that begins with two slashes; without a host that would be one.
  const isRooted = path.startsWith('/') && !(isList && host !== '');
  if (hasPath) address += isRooted ? path : `/${path}`;
  return address;
}

function joinPart(part: JsonValue | undefined, separator: string): string {
  if (!isArray(part)) return readText(part) ?? '';
  let joined = '';
  for (let index = 0; index < part.length; index += 1) {
    const segment = part[index];
    if (index > 0) joined += separator;
    joined += readText(isObject(segment) ? segment['value'] : segment) ?? '';
  }
  return joined;
}

/** Address and query of a URL as text. A `?`, `#` or `&` within `{{…}}` belongs to the variable's name. */
function splitUrl(text: string, pointer: string): Url {
  const bare = text.trim();
  const hash = indexOutside(bare, '#');
  const withoutFragment = hash < 0 ? bare : bare.slice(0, hash);
  const mark = indexOutside(withoutFragment, '?');
  const address = mark < 0 ? withoutFragment : withoutFragment.slice(0, mark);
  const query = mark < 0 ? none : readQuery(withoutFragment.slice(mark + 1), pointer);
  return {
    pointer,
    parts: [],
    address,
    lacksHost: schemeAlone.test(address),
    textPointer: pointer,
    query,
    variables: none,
  };
}

const none: readonly Field[] = [];

export function readQuery(text: string, pointer: string): Field[] {
  return splitOutside(text, '&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const equals = indexOutside(pair, '=');
      const name = equals < 0 ? pair : pair.slice(0, equals);
      return plainField(decode(name), equals < 0 ? null : decode(pair.slice(equals + 1)), pointer);
    });
}

/** Percent-escapes read, unless they are broken. */
function decode(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}
