import { appendPointer, isObject, type JsonObject, type JsonValue } from '@connectory/definition';
import type { Field, Url } from '../model.js';
import { indexOutside, splitOutside } from './outside-templates.js';
import { plainField, readFields } from './read-fields.js';
import { readText } from './read-text.js';

const partNames = ['raw', 'protocol', 'auth', 'host', 'port', 'path', 'hash'];

/** A URL as a text or as an object of parts; the parts win over `raw`, as they do in Postman. */
export function readUrl(value: JsonValue | undefined, pointer: string): Url {
  if (!isObject(value)) return splitUrl(readText(value) ?? '', pointer);
  const variables = readFields(value['variable'] ?? value['variables'], variablesPointer(value, pointer));
  const raw = splitUrl(readText(value['raw']) ?? '', appendPointer(pointer, 'raw'));
  const hasParts = value['host'] !== undefined || value['path'] !== undefined;
  const query = Array.isArray(value['query'])
    ? readFields(value['query'], appendPointer(pointer, 'query'))
    : raw.query;
  return {
    pointer,
    parts: partNames.filter((name) => value[name] !== undefined),
    address: hasParts ? joinParts(value) : raw.address,
    textPointer: raw.pointer,
    query,
    variables,
  };
}

const variablesPointer = (url: JsonObject, pointer: string) =>
  appendPointer(pointer, url['variable'] === undefined ? 'variables' : 'variable');

/** `host`, `path` and their kin as one address. */
function joinParts(url: JsonObject): string {
  const protocol = readText(url['protocol'])?.replace(/:?\/*$/, '') ?? '';
  const host = joinPart(url['host'], '.');
  const port = readText(url['port']) ?? '';
  const path = joinPart(url['path'], '/').replace(/^\//, '');
  const hasPath = url['path'] !== undefined && !(Array.isArray(url['path']) && url['path'].length === 0);
  return [
    host === '' || protocol === '' ? '' : `${protocol}://`,
    host,
    port === '' ? '' : `:${port}`,
    hasPath ? `/${path}` : '',
  ].join('');
}

function joinPart(part: JsonValue | undefined, separator: string): string {
  if (!Array.isArray(part)) return readText(part) ?? '';
  return part
    .map((segment: JsonValue) => readText(isObject(segment) ? segment['value'] : segment) ?? '')
    .join(separator);
}

/** Address and query of a URL as text. A `?`, `#` or `&` within `{{…}}` belongs to the variable's name. */
function splitUrl(text: string, pointer: string): Url {
  const bare = text.trim();
  const hash = indexOutside(bare, '#');
  const withoutFragment = hash < 0 ? bare : bare.slice(0, hash);
  const mark = indexOutside(withoutFragment, '?');
  const address = mark < 0 ? withoutFragment : withoutFragment.slice(0, mark);
  const query = mark < 0 ? [] : readQuery(withoutFragment.slice(mark + 1), pointer);
  return { pointer, parts: [], address, textPointer: pointer, query, variables: [] };
}

export function readQuery(text: string, pointer: string): Field[] {
  return splitOutside(text, '&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const equals = indexOutside(pair, '=');
      const name = equals < 0 ? pair : pair.slice(0, equals);
      return plainField(decode(name), equals < 0 ? null : decode(pair.slice(equals + 1)), pointer, pointer);
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
