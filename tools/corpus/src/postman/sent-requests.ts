import { isObject, type JsonObject, type JsonValue } from '@connectory/definition';
import { collectionItems, type CollectionItem } from './collection-items.js';
import { makeItem, makeUrl, makeVariables, resolveText, type SdkUrl } from './postman-sdk.js';
import { sentAuth } from './sent-auth.js';
import { sentBody } from './sent-body.js';
import type { SentField, SentRequest } from './sent-request.js';
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
  const definition = structuredClone(place.item);
  const { request } = makeItem(definition);
  const variables = place.variables.filter(isList).map((list) => makeVariables(structuredClone(list)));
  const resolve = (text: string) => resolveText(text, variables);
  const url = makeUrl(resolve(urlText(request.url, place.item)));
  return {
    pointer: place.pointer,
    name: typeof place.item['name'] === 'string' ? place.item['name'] : '',
    method: request.method,
    origin: originOf(url),
    path: `/${(url.path ?? []).join('/')}`,
    query: fieldsOf(url.query.all(), (text) => text),
    headers: fieldsOf(request.headers.all(), resolve).filter(({ name }) => name !== ''),
    body: sentBody(request.body, { method: request.method, isPruned: !keepsBody(place.behaviours), resolve }),
    auth: sentAuth(place.auths, resolve),
  };
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
