import { appendPointer, isObject, type JsonObject, type JsonValue } from '@connectory/definition';
import { upgradeRequest } from './postman-sdk.js';

/** A request of a collection as an item of v2, and what it inherits, the nearest first. */
export interface CollectionItem {
  readonly pointer: string;
  readonly item: JsonObject;
  /** `auth` of the request and what is above it. */
  readonly auths: readonly JsonValue[];
  /** The lists of variables from the folders up to the collection. */
  readonly variables: readonly JsonValue[];
  readonly behaviours: readonly JsonValue[];
}

interface Inherited {
  readonly auths: readonly JsonValue[];
  readonly variables: readonly JsonValue[];
  readonly behaviours: readonly JsonValue[];
}

const nothing: Inherited = { auths: [], variables: [], behaviours: [] };

/** The requests of a Postman document in its order: of a collection (v1 or v2), of one in a wrapper, of a dump of several. */
export function collectionItems(document: JsonValue): CollectionItem[] {
  if (!isObject(document)) return [];
  const { collection, collections } = document;
  if (Array.isArray(collections) && !('item' in document) && !('requests' in document)) {
    return collections.flatMap((one: JsonValue, index) =>
      isObject(one) ? itemsOf(one, appendPointer('/collections', index)) : [],
    );
  }
  const isWrapped = isObject(collection) && !('item' in document) && !('requests' in document);
  return isWrapped ? itemsOf(collection, '/collection') : itemsOf(document, '');
}

function itemsOf(collection: JsonObject, pointer: string): CollectionItem[] {
  return Array.isArray(collection['requests']) && collection['item'] === undefined
    ? itemsOfV1(collection, pointer)
    : itemsOfV2(collection, pointer);
}

/** What `node` says stands before what is above it. */
function inherit(node: JsonObject, above: Inherited): Inherited {
  const before = (value: JsonValue | undefined, rest: readonly JsonValue[]) =>
    value === undefined ? rest : [value, ...rest];
  return {
    auths: before(node['auth'], above.auths),
    variables: before(node['variable'] ?? node['variables'], above.variables),
    behaviours: before(node['protocolProfileBehavior'], above.behaviours),
  };
}

function itemsOfV2(collection: JsonObject, pointer: string): CollectionItem[] {
  const found: CollectionItem[] = [];
  const open: { node: JsonObject; pointer: string; above: Inherited }[] = [
    { node: collection, pointer, above: nothing },
  ];
  for (let place = open.pop(); place; place = open.pop()) {
    const { node, pointer: at } = place;
    const inherited = inherit(node, place.above);
    if (Array.isArray(node['item'])) {
      const children = node['item'].flatMap((child: JsonValue, index) =>
        isObject(child) ? [{ node: child, pointer: appendPointer(at, 'item', index), above: inherited }] : [],
      );
      open.push(...children.reverse());
    } else if (node['request'] !== undefined && node['request'] !== null) {
      const own = isObject(node['request']) ? node['request']['auth'] : undefined;
      found.push({
        pointer: at,
        item: node,
        ...inherited,
        auths: own === undefined ? inherited.auths : [own, ...inherited.auths],
      });
    }
  }
  return found;
}

function itemsOfV1(collection: JsonObject, pointer: string): CollectionItem[] {
  const folders = new Map<JsonValue, JsonObject>();
  for (const folder of Array.isArray(collection['folders']) ? (collection['folders'] as JsonValue[]) : []) {
    if (isObject(folder) && folder['id'] !== undefined) folders.set(folder['id'], folder);
  }
  // In v1 every member is always there, and `null` where it says nothing.
  const said = ({ auth, ...others }: JsonObject): JsonObject => (auth ? { ...others, auth } : others);
  const root = inherit(said(collection), nothing);
  const above = (id: JsonValue | undefined, depth: number): Inherited => {
    const folder = id === undefined ? undefined : folders.get(id);
    if (!folder || depth > 100) return root;
    return inherit(said(folder), above(folder['folder'] ?? folder['parent'], depth + 1));
  };
  const requests = collection['requests'] as readonly JsonValue[];
  return requests.flatMap((request, index) => {
    if (!isObject(request)) return [];
    const item = upgradeRequest(structuredClone(request));
    if (!isObject(item) || !isObject(item['request'])) return [];
    const inherited = above(request['folder'] ?? request['folderId'], 0);
    const own = item['request']['auth'] ?? undefined;
    return [
      {
        pointer: appendPointer(pointer, 'requests', index),
        item,
        ...inherited,
        auths: own === undefined ? inherited.auths : [own, ...inherited.auths],
      },
    ];
  });
}
