import { isObject, type JsonObject, type JsonValue } from '@connectory/definition';
import { collectionItems, type CollectionItem } from './collection-items.js';
import { makeItem, makeUrl, makeVariables, resolveText, type SdkUrl } from './postman-sdk.js';
import { sentAuth } from './sent-auth.js';
import { sentBody } from './sent-body.js';
import type { SentField, SentRequest, SentUrl } from './sent-request.js';
import { textOf } from './text-of.js';

/**
 * What Postman would send for each request of a document, in its order. Resolved as postman-runtime 7.56 does it
 * (`resolveVariables`, `getRequestBody`), with the variables of folders before those of the collection.
 */
export function sentRequests(document: JsonValue): SentRequest[] {
  return collectionItems(document).map(sentRequest);
}

function sentRequest(place: CollectionItem): SentRequest {
  // The library writes into what it is given.
  const definition = withPlainParts(structuredClone(place.item));
  const { request } = makeItem(definition);
  const lists = place.variables.filter(isList).map(withKeys);
  const resolveWith = (own: readonly JsonValue[]) => {
    const variables = own.map((list) => makeVariables(structuredClone(list)));
    return (text: string) => resolveText(text, variables);
  };
  const resolve = resolveWith(lists);
  const leaveOpen = resolveWith(lists.map(withoutEmpty));
  // `//host/path` has a host and no scheme.
  const text = urlText(request.url, place.item).replace(/^\/\/(?=[^/])/, 'http://');
  const url = makeUrl(leaveOpen(text));
  const open = addressOf(url);
  const full = addressOf(makeUrl(resolve(text)));
  // No method is GET, as in an HTTP client.
  const method = request.method.trim() || 'GET';
  const isPruned = !keepsBody(place.behaviours);
  return {
    pointer: place.pointer,
    name: typeof place.item['name'] === 'string' ? place.item['name'] : '',
    method,
    urls: full.origin === open.origin && full.path === open.path ? [open] : [open, full],
    query: fieldsOf(url.query.all(), (value) => value),
    headers: fieldsOf(request.headers.all(), leaveOpen).filter(({ name }) => name !== ''),
    body: sentBody(request.body, { method, isPruned, resolve }),
    openBody: sentBody(request.body, { method, isPruned, resolve: leaveOpen }),
    auth: sentAuth(place.auths, leaveOpen),
  };
}

function addressOf(url: SdkUrl): SentUrl {
  const origin = originOf(url);
  const path = `/${(url.path ?? []).join('/')}`;
  // Without a host, slashes before the path are what its variable left behind.
  return { origin, path: origin === null ? path.replace(/^\/+/, '/') : path };
}

/** A segment of a path may be `{ type, value }`; the library does not know that. Neither that some write `headers`. */
function withPlainParts(item: JsonObject): JsonObject {
  const { request } = item;
  if (!isObject(request)) return item;
  const header = request['header'] ?? request['headers'] ?? [];
  const { url } = request;
  if (!isObject(url) || !Array.isArray(url['path'])) return { ...item, request: { ...request, header } };
  const path = url['path'].map((segment: JsonValue) =>
    isObject(segment) ? textOf(segment['value'] ?? '') : segment,
  );
  return { ...item, request: { ...request, header, url: { ...url, path } } };
}

/** Old variables have their name as `id`. */
function withKeys(list: JsonValue): JsonValue {
  if (!Array.isArray(list)) return list;
  return (list as readonly JsonValue[]).map((entry) =>
    isObject(entry) && entry['key'] === undefined && entry['id'] !== undefined
      ? { ...entry, key: entry['id'] }
      : entry,
  );
}

/** A list of variables without those that have no value. */
function withoutEmpty(list: JsonValue): JsonValue {
  const hasValue = (value: JsonValue | undefined) => value !== '' && value !== null && value !== undefined;
  if (Array.isArray(list)) {
    return (list as readonly JsonValue[]).filter((entry) => isObject(entry) && hasValue(entry['value']));
  }
  return isObject(list)
    ? Object.fromEntries(Object.entries(list).filter(([, value]) => hasValue(value)))
    : list;
}

const isList = (value: JsonValue) => Array.isArray(value) || isObject(value);

/** The library takes the parts of a URL and never its `raw`; a URL that has nothing else would be empty. */
function urlText(url: SdkUrl, item: JsonObject): string {
  const text = url.toString();
  const source = isObject(item['request']) ? item['request']['url'] : undefined;
  if (text !== '' || !isObject(source) || typeof source['raw'] !== 'string') return text;
  return source['raw'];
}

function originOf({ protocol, host, port }: SdkUrl): string | null {
  const name = (host ?? []).join('.');
  if (name === '') return null;
  const lower = name.replace(/\{\{[^{}]*\}\}|[^{]+|\{/g, (piece) =>
    piece.startsWith('{{') ? piece : piece.toLowerCase(),
  );
  const scheme = protocol ? `${protocol.toLowerCase().replace(/:\/\/$/, '')}://` : '';
  // What begins with a variable may have its scheme in it.
  const assumed = scheme === '' && !lower.startsWith('{{') ? 'http://' : scheme;
  const shownPort = port === undefined || port === '' ? '' : `:${port}`;
  const isDefault =
    (assumed === 'http://' && shownPort === ':80') || (assumed === 'https://' && shownPort === ':443');
  return `${assumed}${lower}${isDefault ? '' : shownPort}`;
}

function fieldsOf(
  members: readonly Readonly<Record<string, unknown>>[],
  resolve: (text: string) => string,
): SentField[] {
  return members.flatMap((member) => {
    if (member['disabled'] === true) return [];
    const { key, value } = member;
    const name = typeof key === 'string' ? resolve(key) : '';
    return [{ name, value: value === null || value === undefined ? null : resolve(textOf(value)) }];
  });
}

const keepsBody = (behaviours: readonly JsonValue[]) =>
  behaviours
    .filter(isObject)
    .map((behaviour) => behaviour['disableBodyPruning'])
    .find((setting) => setting !== undefined) === true;
