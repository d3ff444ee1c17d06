import type { SourceKind } from '@connectory/contracts';
import { isObject, type JsonObject, type JsonValue } from './json.js';

/** The versions of the OpenAPI Specification that are understood; patch releases do not matter. */
export type SpecVersion = '2.0' | '3.0' | '3.1';

const unknownKind: SourceKind = { kind: 'unknown', version: null };

/** What a document is, from its content alone. `version` is as the document says it, also when it is not supported. */
export function recogniseKind(value: JsonValue): SourceKind {
  if (!isObject(value)) return unknownKind;
  return openapiKind(value) ?? postmanKind(postmanCollection(value)) ?? dumpKind(value) ?? unknownKind;
}

/** The version of the specification that an OpenAPI description follows, or `null` if it is not a supported one. */
export function specVersion(kind: SourceKind): SpecVersion | null {
  if (kind.kind !== 'openapi' || kind.version === null) return null;
  if (kind.version === '2.0') return '2.0';
  const [, version] = /^(3\.[01])(?:\.\d+(?:-.*)?)?$/s.exec(kind.version) ?? [];
  return version === '3.0' || version === '3.1' ? version : null;
}

/** True for what `convert` understands. */
export function isSupportedKind(kind: SourceKind): boolean {
  return kind.kind === 'postman' ? kind.version !== null : specVersion(kind) !== null;
}

/**
 * The collection itself: Postman's API wraps it as `{ "collection": … }`. The export of a test run looks like that too, but
 * has the requests beside an empty collection, and is one of v1 itself.
 */
export function postmanCollection(value: JsonObject): JsonObject {
  const { collection } = value;
  if (!isObject(collection) || 'info' in value) return value;
  const isEmpty = !('item' in collection) && !('requests' in collection);
  return isEmpty && isVersion1(value) ? value : collection;
}

function openapiKind(value: JsonObject): SourceKind | null {
  for (const member of ['openapi', 'swagger', 'swaggerVersion'] as const) {
    if (Object.hasOwn(value, member)) return { kind: 'openapi', version: versionText(value[member]!) };
  }
  return null;
}

/** YAML reads an unquoted `2.0` as the number 2. */
function versionText(version: JsonValue): string | null {
  if (typeof version === 'string') return version.trim();
  if (typeof version !== 'number') return null;
  return Number.isInteger(version) ? `${version}.0` : String(version);
}

function postmanKind(value: JsonObject): SourceKind | null {
  const { info, item } = value;
  if (isObject(info)) {
    const schema = typeof info['schema'] === 'string' ? info['schema'] : '';
    const [, version] = /\/collection\/v(\d+(?:\.\d+){0,2})/.exec(schema) ?? [];
    if (version !== undefined) return { kind: 'postman', version: fullVersion(version) };
    if (Array.isArray(item)) return { kind: 'postman', version: hasObjectAuth(value) ? '2.0.0' : '2.1.0' };
  }
  return isVersion1(value) ? { kind: 'postman', version: '1.0.0' } : null;
}

/** A dump of an account of Postman is what its collections are; the first that is one has the version. */
function dumpKind({ collections }: JsonObject): SourceKind | null {
  if (!Array.isArray(collections)) return null;
  for (const collection of collections as readonly JsonValue[]) {
    const kind = isObject(collection) ? postmanKind(collection) : null;
    if (kind) return kind;
  }
  return null;
}

const fullVersion = (version: string) => [...version.split('.'), '0', '0'].slice(0, 3).join('.');

/** v2.0 writes the parameters of an auth type as an object, v2.1 as a list. Looks at the collection and its first levels. */
function hasObjectAuth(collection: JsonObject): boolean {
  const look = (value: JsonValue | undefined, depth: number): boolean => {
    if (!isObject(value) || depth > 4) return false;
    const auth = isObject(value['auth'])
      ? value['auth']
      : isObject(value['request'])
        ? value['request']['auth']
        : null;
    if (isObject(auth) && typeof auth['type'] === 'string' && isObject(auth[auth['type']])) return true;
    const items = value['item'];
    return Array.isArray(items) && items.slice(0, 50).some((item: JsonValue) => look(item, depth + 1));
  };
  return look(collection, 0);
}

/** v1 has no version in it: an id, a name, and requests in a flat list. Hoppscotch's has `v`, or requests with `endpoint`. */
function isVersion1(value: JsonObject): boolean {
  const { id, name, order, requests, folders } = value;
  if (typeof name !== 'string' || Object.hasOwn(value, 'v')) return false;
  if (Array.isArray(requests) && requests.length > 0) {
    return (
      requests.every((request: JsonValue) => isObject(request) && !('endpoint' in request)) &&
      requests.some((request: JsonValue) => isObject(request) && ('url' in request || 'method' in request))
    );
  }
  return (
    typeof id === 'string' && (Array.isArray(order) || (Array.isArray(requests) && Array.isArray(folders)))
  );
}
