import type { Auth, AuthValue, Body, Collection, Field, Folder, Request } from '../model.js';
import { mapSame } from './map-same.js';
import type { NormalRequest, NormalRequests, NormalSavedRequest } from './normal-request.js';
import { createAddressReader, type AddressReader } from './read-address.js';
import { createScopes, type Scope } from './scope.js';

/** Every request of the collection on its own: nothing of it depends on a folder or a variable any more. */
export function normaliseRequests(collection: Collection): NormalRequests {
  const scopeOf = createScopes(collection);
  const authOf = inheritAuth(collection);
  const readAddress = createAddressReader();
  const usedVariables = new Set<Field>();
  const requests = collection.requests.map((request) =>
    normalise(request, scopeOf(request), authOf(request), readAddress, usedVariables),
  );
  return { requests, usedVariables };
}

function normalise(
  request: Request,
  scope: Scope,
  auth: Auth,
  readAddress: AddressReader,
  used: Set<Field>,
): NormalRequest {
  const resolve = (text: string): string => scope.resolve(text, used);
  const resolveField = (field: Field): Field => {
    const { name, value } = field;
    if (!name.includes('{{') && (value === null || !value.includes('{{'))) return field;
    const resolvedName = resolve(name);
    const key = resolvedName.trim().toLowerCase();
    return { ...field, name: resolvedName, key, value: value === null ? null : resolve(value) };
  };

  const { url } = request;
  const { server, path } = readAddress(url.address, mapSame(url.variables, resolveField), scope, used);
  return {
    source: request,
    method: inCapitals(resolve(request.method)),
    server,
    path,
    query: mapSame(url.query, resolveField),
    headers: mapSame(request.headers, resolveField),
    body: resolveBody(request.body, resolve, resolveField),
    savedRequests: resolveSaved(request, resolve, resolveField),
    auth: resolveAuth(auth, resolve),
  };
}

/** Nearly every method is in capitals already, which is quicker to see than to make so. */
const inCapitals = (method: string) => (/^[A-Z]+$/.test(method) ? method : method.toUpperCase());

const nothingSaved: readonly NormalSavedRequest[] = [];

function resolveSaved(
  request: Request,
  resolve: (text: string) => string,
  resolveField: (field: Field) => Field,
): readonly NormalSavedRequest[] {
  if (request.responses.length === 0) return nothingSaved;
  const saved: NormalSavedRequest[] = [];
  for (const response of request.responses) {
    const { original } = response;
    if (!original) continue;
    saved.push({
      response,
      query: mapSame(original.url.query, resolveField),
      headers: mapSame(original.headers, resolveField),
      body: resolveBody(original.body, resolve, resolveField),
    });
  }
  return saved;
}

function resolveBody(
  body: Body,
  resolve: (text: string) => string,
  resolveField: (field: Field) => Field,
): Body {
  switch (body.mode) {
    case 'raw':
      return body.text.includes('{{') ? { ...body, text: resolve(body.text) } : body;
    case 'urlencoded':
    case 'formdata': {
      const fields = mapSame(body.fields, resolveField);
      return fields === body.fields ? body : { ...body, fields };
    }
    case 'graphql':
      return { ...body, query: resolve(body.query), variables: resolve(body.variables) };
    default:
      return body;
  }
}

/** Of an auth block the parts that say how: names, places, URLs. Credentials stay as they are and go nowhere. */
function resolveAuth(auth: Auth, resolve: (text: string) => string): Auth {
  if (auth.kind !== 'scheme') return auth;
  let values: Map<string, AuthValue> | null = null;
  for (const [name, { pointer, value }] of auth.values) {
    if (typeof value !== 'string' || !value.includes('{{')) continue;
    values ??= new Map(auth.values);
    values.set(name, { pointer, value: resolve(value) });
  }
  const type = resolve(auth.type);
  return values === null && type === auth.type ? auth : { ...auth, type, values: values ?? auth.values };
}

/** A request's own authentication, else that of the nearest folder that has one, else the collection's. */
function inheritAuth(collection: Collection): (request: Request) => Auth {
  const folders = new Map<Folder, Auth>();
  for (const folder of collection.folders) {
    const outer = (folder.parent && folders.get(folder.parent)) ?? collection.auth;
    folders.set(folder, folder.auth.kind === 'inherit' ? outer : folder.auth);
  }
  return (request) => {
    if (request.auth.kind !== 'inherit') return request.auth;
    return (request.folder && folders.get(request.folder)) ?? collection.auth;
  };
}
