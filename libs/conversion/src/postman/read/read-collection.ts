import { isObject, type JsonObject } from '@connectory/definition';
import type { Collection } from '../model.js';
import { readV1 } from './read-v1.js';
import { readV2 } from './read-v2.js';

/** A collection of any format, with or without its `{ "collection": … }` wrapper. */
export function readCollection(document: JsonObject): Collection {
  const wrapped = document['collection'];
  const isWrapped = isObject(wrapped) && document['item'] === undefined && document['requests'] === undefined;
  const collection = isWrapped ? wrapped : document;
  const pointer = isWrapped ? '/collection' : '';
  return Array.isArray(collection['requests']) && collection['item'] === undefined
    ? readV1(collection, pointer)
    : readV2(collection, pointer);
}
