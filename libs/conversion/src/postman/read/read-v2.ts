import { isArray, isObject, type JsonObject, type JsonValue } from '@connectory/definition';
import type { Collection, Folder, Request } from '../model.js';
import { readAuth } from './read-auth.js';
import { readBody } from './read-body.js';
import { folderPath } from './folder-path.js';
import { readFields, readHeaders } from './read-fields.js';
import { readResponses } from './read-response.js';
import { presentMembers, readDescription, readText } from './read-text.js';
import { readUrl } from './read-url.js';

interface OpenItem {
  readonly item: JsonObject;
  readonly pointer: string;
  readonly parent: Folder | null;
}

/** A collection of format v2.0 or v2.1. Folders may be nested to any depth; `root` is the folder above all of them. */
export function readV2(collection: JsonObject, pointer: string, root: Folder | null = null): Collection {
  const info = isObject(collection['info']) ? collection['info'] : {};
  const infoPointer = `${pointer}/info`;
  const folders: Folder[] = [];
  const requests: Request[] = [];

  const open: OpenItem[] = [];
  openItems(open, collection['item'], `${pointer}/item`, root);
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.item['item'] !== undefined && next.item['request'] === undefined) {
      const folder = readFolder(next.item, next.pointer, next.parent);
      folders.push(folder);
      openItems(open, next.item['item'], `${next.pointer}/item`, folder);
    } else {
      requests.push(readRequest(next.item, next.pointer, next.parent));
    }
  }
  return {
    pointer,
    infoPointer,
    id: readText(info['_postman_id']) || null,
    name: readText(info['name']) ?? '',
    description: readDescription(info['description']),
    version: readVersion(info['version']),
    auth: readAuth(collection['auth'], `${pointer}/auth`),
    variables: readVariables(collection, pointer),
    environment: [],
    orderPointers: [],
    folders,
    requests,
  };
}

/** The last first, so that the first is taken next. */
function openItems(
  open: OpenItem[],
  items: JsonValue | undefined,
  pointer: string,
  parent: Folder | null,
): void {
  if (!isArray(items)) return;
  for (let index = items.length - 1; index >= 0; index -= 1) {
    const item = items[index];
    if (isObject(item)) open.push({ item, pointer: `${pointer}/${index}`, parent });
  }
}

function readFolder(item: JsonObject, pointer: string, parent: Folder | null): Folder {
  const name = readText(item['name'])?.trim() || 'Folder';
  return {
    pointer,
    name,
    description: readDescription(item['description']),
    parent,
    path: folderPath(parent, name),
    auth: readAuth(item['auth'], `${pointer}/auth`),
    variables: readVariables(item, pointer),
    isCollection: false,
  };
}

function readRequest(item: JsonObject, pointer: string, folder: Folder | null): Request {
  const given = item['request'];
  // A request may be nothing but its URL.
  const request: JsonObject = isObject(given) ? given : { url: given ?? '' };
  const requestPointer = `${pointer}/request`;
  const headers = request['header'] === undefined ? 'headers' : 'header';
  const responses = item['response'] === undefined ? 'responses' : 'response';
  return {
    pointer,
    requestPointer,
    id: readText(item['id']) || readText(item['_postman_id']) || null,
    idPointers: presentMembers(item, pointer, idMembers),
    descriptionPointers: descriptionPointers(item, pointer, request, requestPointer),
    // Postman's own converter writes the name a second time.
    mergedPointers: request['name'] === item['name'] ? presentMembers(request, requestPointer, ['name']) : [],
    name: readText(item['name'])?.trim() ?? '',
    description: readDescription(request['description']) || readDescription(item['description']),
    folder,
    method: readText(request['method'])?.trim() || 'GET',
    url: readUrl(request['url'], isObject(given) ? `${requestPointer}/url` : requestPointer),
    headers: readHeaders(request[headers], `${requestPointer}/${headers}`),
    body: readBody(request['body'], `${requestPointer}/body`),
    auth: readAuth(
      request['auth'] === undefined ? item['auth'] : request['auth'],
      requestAuthPointer(request, pointer),
    ),
    variables: readVariables(item, pointer),
    responses: readResponses(item[responses], `${pointer}/${responses}`),
  };
}

const idMembers = ['id', '_postman_id'];
const descriptionMember = ['description'];

function descriptionPointers(
  item: JsonObject,
  pointer: string,
  request: JsonObject,
  requestPointer: string,
): readonly string[] {
  const ofRequest = presentMembers(request, requestPointer, descriptionMember);
  const ofItem = presentMembers(item, pointer, descriptionMember);
  return ofItem.length === 0 ? ofRequest : [...ofRequest, ...ofItem];
}

const requestAuthPointer = (request: JsonObject, pointer: string) =>
  request['auth'] === undefined ? `${pointer}/auth` : `${pointer}/request/auth`;

const readVariables = (node: JsonObject, pointer: string) => {
  const key = node['variable'] === undefined ? 'variables' : 'variable';
  return readFields(node[key], `${pointer}/${key}`);
};

/** A text, or `{ major, minor, patch }`. */
function readVersion(version: JsonValue | undefined): string | null {
  if (!isObject(version)) return readText(version);
  return ['major', 'minor', 'patch'].map((part) => readText(version[part]) ?? '0').join('.');
}
