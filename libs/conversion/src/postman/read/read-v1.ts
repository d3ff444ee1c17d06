import { appendPointer, isObject, type JsonObject, type JsonValue } from '@connectory/definition';
import type { Collection, Field, Folder, Request, Url } from '../model.js';
import { folderPath } from './folder-path.js';
import { readAuth, readHelper } from './read-auth.js';
import { readBodyV1 } from './read-body.js';
import { readFields, readHeaders } from './read-fields.js';
import { readResponsesV1 } from './read-response.js';
import { presentMembers, readDescription, readPlaced, readText, type Placed } from './read-text.js';
import { readUrl } from './read-url.js';

export const isV1 = (collection: JsonObject) =>
  Array.isArray(collection['requests']) && collection['item'] === undefined;

/**
 * A collection of format v1: flat lists of folders and requests, held together by ids and orders; `root` is the folder above all
 * of them.
 */
export function readV1(collection: JsonObject, pointer: string, root: Folder | null = null): Collection {
  const placedFolders = readPlaced(collection['folders'], `${pointer}/folders`);
  const folders = readFolders(placedFolders, collection['folders_order'], root);
  const folderMembers = new Map(placedFolders.map((placed) => [placed.pointer, placed.member]));
  const folderOf = homesOf(placedFolders, folders);
  const placedRequests = readPlaced(collection['requests'], `${pointer}/requests`);
  const requests = inOrder(placedRequests, [
    ...ids(collection['order']),
    ...folders.flatMap((folder) => ids(folderMembers.get(folder.pointer)?.['order'])),
  ]).map(({ member, pointer: at }) => {
    const id = readText(member['id']) ?? '';
    const named = readText(member['folder']);
    return readRequest(
      member,
      at,
      folderOf.get(id) ?? (named === null ? root : (folderOf.get(`folder ${named}`) ?? root)),
    );
  });
  return {
    pointer,
    infoPointer: pointer,
    id: readText(collection['id']) || null,
    name: readText(collection['name']) ?? '',
    description: readDescription(collection['description']),
    version: null,
    auth: readAuth(collection['auth'] ?? undefined, `${pointer}/auth`),
    variables: readFields(collection['variables'], `${pointer}/variables`),
    environment: [],
    orderPointers: [
      ...presentMembers(collection, pointer, ['order', 'folders_order']),
      ...placedFolders.flatMap((folder) =>
        presentMembers(folder.member, folder.pointer, ['order', 'folders_order', 'folder', 'folderId']),
      ),
    ],
    folders,
    requests,
  };
}

const ids = (value: JsonValue | undefined): string[] =>
  Array.isArray(value) ? value.flatMap((id: JsonValue) => readText(id) ?? []) : [];

/** `placed` in the order of the ids; those that no order names come last. */
function inOrder(placed: readonly Placed[], order: readonly string[]): Placed[] {
  const rank = new Map(order.map((id, index) => [id, index]));
  const rankOf = ({ member }: Placed) => rank.get(readText(member['id']) ?? '') ?? order.length;
  return [...placed].sort((a, b) => rankOf(a) - rankOf(b));
}

/** Parents before children. A folder within itself has no parent. */
function readFolders(placed: readonly Placed[], order: JsonValue | undefined, root: Folder | null): Folder[] {
  const byId = new Map(placed.map((folder) => [readText(folder.member['id']) ?? folder.pointer, folder]));
  const parentIds = new Map<string, string>();
  for (const [id, { member }] of byId) {
    const named = readText(member['folder']) ?? readText(member['folderId']);
    if (named !== null) parentIds.set(id, named);
    for (const child of ids(member['folders_order'])) parentIds.set(child, id);
  }

  const built = new Map<string, Folder>();
  for (const [id] of byId) {
    const chain = new Set<string>();
    for (let at: string | undefined = id; at !== undefined && byId.has(at); at = parentIds.get(at)) {
      if (built.has(at) || chain.has(at)) break;
      chain.add(at);
    }
    for (const link of [...chain].reverse()) {
      const { member, pointer } = byId.get(link) as Placed;
      const parent = built.get(parentIds.get(link) ?? '') ?? root;
      const name = readText(member['name'])?.trim() || 'Folder';
      built.set(link, {
        pointer,
        name,
        description: readDescription(member['description']),
        parent,
        path: folderPath(parent, name),
        auth: readAuth(member['auth'] ?? undefined, `${pointer}/auth`),
        variables: readFields(member['variables'], `${pointer}/variables`),
        isCollection: false,
      });
    }
  }
  const rank = new Map(ids(order).map((id, index) => [id, index]));
  const rankOf = (id: string) => rank.get(id) ?? rank.size;
  return [...built].sort(([a], [b]) => rankOf(a) - rankOf(b)).map(([, folder]) => folder);
}

/** Request id → its folder, from the folders' orders; `folder …` → the folder of that id. */
function homesOf(placed: readonly Placed[], folders: readonly Folder[]): ReadonlyMap<string, Folder> {
  const byPointer = new Map(folders.map((folder) => [folder.pointer, folder]));
  const homes = new Map<string, Folder>();
  for (const { member, pointer } of placed) {
    const folder = byPointer.get(pointer);
    if (!folder) continue;
    homes.set(`folder ${readText(member['id']) ?? ''}`, folder);
    for (const id of ids(member['order'])) homes.set(id, folder);
  }
  return homes;
}

function readRequest(request: JsonObject, pointer: string, folder: Folder | null): Request {
  const modern = request['auth'];
  const hasAuth = modern !== undefined && !(modern === null && request['currentHelper']);
  return {
    pointer,
    requestPointer: pointer,
    id: readText(request['id']) || null,
    idPointers: presentMembers(request, pointer, ['id']),
    descriptionPointers: presentMembers(request, pointer, ['description']),
    mergedPointers: mergedMembers(request, pointer),
    name: readText(request['name'])?.trim() ?? '',
    description: readDescription(request['description']),
    folder,
    method: readText(request['method'])?.trim() || 'GET',
    url: readUrlV1(request, pointer),
    headers: Array.isArray(request['headerData'])
      ? readFields(request['headerData'], `${pointer}/headerData`)
      : readHeaders(request['headers'], `${pointer}/headers`),
    body: readBodyV1(request, pointer),
    // In v1 a request says `auth: null` when it says nothing.
    auth: hasAuth ? readAuth(modern ?? undefined, `${pointer}/auth`) : readHelper(request, pointer),
    variables: readFields(
      Array.isArray(request['variables']) ? request['variables'] : undefined,
      `${pointer}/variables`,
    ),
    responses: readResponsesV1(request['responses'], `${pointer}/responses`),
  };
}

/** `headers` beside `headerData`, a helper that is none, and both forms of what the path variables are. */
function mergedMembers(request: JsonObject, pointer: string): string[] {
  const helper = request['currentHelper'];
  const hasNoHelper = helper === null || helper === 'normal' || helper === '';
  return [
    ...(Array.isArray(request['headerData']) && request['headers'] !== undefined ? ['headers'] : []),
    ...(hasNoHelper ? ['currentHelper', 'helperAttributes'] : []),
    ...(Array.isArray(request['pathVariableData']) && request['pathVariables'] !== undefined
      ? ['pathVariables']
      : []),
    // Says in which folder it is, which its tag says.
    ...(request['folder'] === undefined ? [] : ['folder']),
  ].map((name) => `${pointer}/${name}`);
}

function readUrlV1(request: JsonObject, pointer: string): Url {
  const url = readUrl(request['url'], `${pointer}/url`);
  const params = request['queryParams'];
  const query =
    Array.isArray(params) && params.length > 0 ? readFields(params, `${pointer}/queryParams`) : url.query;
  return { ...url, query, variables: readPathVariables(request, pointer) };
}

function readPathVariables(request: JsonObject, pointer: string): readonly Field[] {
  const data = request['pathVariableData'];
  if (Array.isArray(data) && data.length > 0) return readFields(data, `${pointer}/pathVariableData`);
  const variables = request['pathVariables'];
  return isObject(variables) || Array.isArray(variables)
    ? readFields(variables, appendPointer(pointer, 'pathVariables'))
    : [];
}
