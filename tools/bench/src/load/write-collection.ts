import type { Auth, Head, Pair, Request } from './collection-model.js';

/** Postman's formats: 1.0.0, 2.0.0 and 2.1.0. */
export type CollectionVersion = 'v1' | 'v2.0' | 'v2.1';

export interface Folder {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly requests: readonly Request[];
}

/** A collection as Postman exports it in one of its formats. */
export function writeCollection(version: CollectionVersion, head: Head, folders: readonly Folder[]): unknown {
  return version === 'v1' ? writeV1(head, folders) : writeV2(version, head, folders);
}

/** One request as it stands in the file, by which its share of the size is known. */
export function writeRequest(version: CollectionVersion, request: Request, collectionId = ''): unknown {
  return version === 'v1' ? requestV1(request, collectionId) : requestV2(version, request);
}

const rawUrl = ({ path, query }: Request): string =>
  `{{baseUrl}}/${path.join('/')}` +
  (query.length > 0 ? `?${query.map(({ key, value }) => `${key}=${value}`).join('&')}` : '');

function writeV2(version: 'v2.0' | 'v2.1', head: Head, folders: readonly Folder[]): unknown {
  const number = version === 'v2.0' ? 'v2.0.0' : 'v2.1.0';
  return {
    info: {
      _postman_id: head.id,
      name: head.name,
      description: head.description,
      schema: `https://schema.getpostman.com/json/collection/${number}/collection.json`,
    },
    item: folders.map(({ name, description, requests }) => ({
      name,
      description,
      item: requests.map((request) => requestV2(version, request)),
    })),
    ...(head.auth && { auth: auth(version, head.auth) }),
    variable: head.variables,
  };
}

function requestV2(version: 'v2.0' | 'v2.1', request: Request): object {
  const { name, description, method, path, query, headers, body, script, responses } = request;
  const sent = {
    method,
    header: headers,
    ...(body && {
      body:
        body.mode === 'raw'
          ? { mode: 'raw', raw: body.text, options: { raw: { language: 'json' } } }
          : { mode: body.mode, [body.mode]: body.pairs.map((pair) => ({ ...pair, type: 'text' })) },
    }),
    url:
      version === 'v2.0' && request.pathVariables.length === 0
        ? rawUrl(request)
        : { raw: rawUrl(request), host: ['{{baseUrl}}'], path, query, variable: request.pathVariables },
    ...(request.auth && { auth: auth(version, request.auth) }),
    description,
  };
  return {
    name,
    ...(script !== null && {
      event: [{ listen: 'test', script: { type: 'text/javascript', exec: [script] } }],
    }),
    request: sent,
    response: responses.map((response) => ({
      name: response.name,
      originalRequest: { method, header: headers, url: sent.url },
      status: response.status,
      code: response.code,
      _postman_previewlanguage: 'json',
      header: response.headers,
      cookie: [],
      body: response.body,
    })),
  };
}

function auth(version: CollectionVersion, given: Auth): object {
  if (given.type === 'noauth') return { type: 'noauth' };
  const values =
    version === 'v2.0'
      ? Object.fromEntries(given.values.map(({ key, value }) => [key, value]))
      : given.values.map((pair) => ({ ...pair, type: 'string' }));
  return { type: given.type, [given.type]: values };
}

function writeV1(head: Head, folders: readonly Folder[]): unknown {
  return {
    id: head.id,
    name: head.name,
    description: head.description,
    ...(head.auth && { auth: auth('v1', head.auth) }),
    variables: head.variables,
    order: [],
    folders_order: folders.map(({ id }) => id),
    folders: folders.map(({ id, name, description, requests }) => ({
      id,
      name,
      description,
      order: requests.map((request) => request.id),
      folders_order: [],
      collectionId: head.id,
    })),
    requests: folders.flatMap(({ id, requests }) =>
      requests.map((request) => ({ ...requestV1(request, head.id), folder: id })),
    ),
  };
}

function requestV1(request: Request, collectionId: string): object {
  const { id, name, description, method, headers, body, responses, script } = request;
  return {
    id,
    name,
    description,
    collectionId,
    method,
    url: rawUrl(request),
    headers: headers.map(({ key, value }) => `${key}: ${value}\n`).join(''),
    headerData: headers,
    queryParams: request.query,
    pathVariableData: request.pathVariables,
    pathVariables: Object.fromEntries(request.pathVariables.map(({ key, value }) => [key, value])),
    dataMode: dataModes[body?.mode ?? 'none'],
    data:
      body && 'pairs' in body
        ? body.pairs.map((pair: Pair) => ({ ...pair, type: 'text', enabled: true }))
        : [],
    ...(body?.mode === 'raw' && {
      rawModeData: body.text,
      dataOptions: { raw: { language: 'json' } },
    }),
    ...(request.auth && { auth: auth('v1', request.auth) }),
    ...(script !== null && {
      events: [{ listen: 'test', script: { type: 'text/javascript', exec: [script] } }],
    }),
    responses: responses.map((response, index) => ({
      id: `${id.slice(0, -2)}${String(index).padStart(2, '0')}`,
      name: response.name,
      status: response.status,
      responseCode: { code: response.code, name: response.status },
      language: 'json',
      headers: response.headers,
      text: response.body,
      request: id,
    })),
  };
}

const dataModes = { raw: 'raw', urlencoded: 'urlencoded', formdata: 'params', none: null } as const;
