import type { Auth, Body, Collection, Field, Folder, Request } from '../model.js';
import type { NormalRequest } from './normal-request.js';
import { mapSame } from './map-same.js';
import { readAddress } from './read-address.js';
import { createScopes, type Scope } from './scope.js';

/** Every request of the collection on its own: nothing of it depends on a folder or a variable any more. */
export function normaliseRequests(collection: Collection): NormalRequest[] {
  const scopeOf = createScopes(collection);
  const authOf = inheritAuth(collection);
  return collection.requests.map((request) => normalise(request, scopeOf(request), authOf(request)));
}

function normalise(request: Request, scope: Scope, auth: Auth): NormalRequest {
  const used = new Set<Field>();
  const resolve = (text: string): string => {
    const resolved = scope.resolve(text);
    for (const variable of resolved.used) used.add(variable);
    return resolved.text;
  };
  const resolveField = (field: Field): Field =>
    field.value?.includes('{{') || field.name.includes('{{')
      ? { ...field, name: resolve(field.name), value: field.value === null ? null : resolve(field.value) }
      : field;

  const address = readAddress(request.url.address, mapSame(request.url.variables, resolveField), scope);
  for (const variable of address.used) used.add(variable);
  return {
    source: request,
    method: resolve(request.method).toUpperCase(),
    server: address.server,
    path: address.path,
    query: mapSame(request.url.query, resolveField),
    headers: mapSame(request.headers, resolveField),
    body: resolveBody(request.body, resolve, resolveField),
    savedRequests: request.responses.flatMap((response) => {
      const { original } = response;
      if (!original) return [];
      return {
        response,
        query: mapSame(original.url.query, resolveField),
        headers: mapSame(original.headers, resolveField),
        body: resolveBody(original.body, resolve, resolveField),
      };
    }),
    auth: resolveAuth(auth, resolve),
    usedVariables: [...used],
  };
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
    case 'formdata':
      return { ...body, fields: mapSame(body.fields, resolveField) };
    case 'graphql':
      return { ...body, query: resolve(body.query), variables: resolve(body.variables) };
    default:
      return body;
  }
}

/** Of an auth block the parts that say how: names, places, URLs. Credentials stay as they are and go nowhere. */
function resolveAuth(auth: Auth, resolve: (text: string) => string): Auth {
  if (auth.kind !== 'scheme') return auth;
  const values = [...auth.values].map(
    ([name, { pointer, value }]) =>
      [name, { pointer, value: typeof value === 'string' ? resolve(value) : value }] as const,
  );
  return { ...auth, type: resolve(auth.type), values: new Map(values) };
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
