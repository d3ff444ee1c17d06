import { appendPointer, isObject, type JsonObject } from '@connectory/definition';
import type { Collection, Folder } from '../model.js';
import { readAuth } from './read-auth.js';
import { readFields } from './read-fields.js';
import { readDescription, readPlaced, readText } from './read-text.js';
import { isV1, readV1 } from './read-v1.js';
import { readV2 } from './read-v2.js';

/**
 * A dump of an account: `{ "collections": […], "environments": […], "globals": […] }`. Each collection becomes a folder with its
 * own authentication and variables; of the environments the first that knows a variable counts.
 */
export function readDump(dump: JsonObject): Collection {
  const collections = readPlaced(dump['collections'], '/collections').map(({ member, pointer }) => {
    const root = rootFolder(member, pointer);
    return { root, collection: (isV1(member) ? readV1 : readV2)(member, pointer, root) };
  });
  const environments = readPlaced(dump['environments'], '/environments')
    .map(({ member, pointer }) => readFields(member['values'], appendPointer(pointer, 'values')))
    .reverse();
  const names = collections.map(({ root }) => root.name);
  return {
    pointer: '',
    infoPointer: '',
    id: null,
    name: readText(dump['name']) || names.slice(0, 3).join(', '),
    description: '',
    version: null,
    auth: { kind: 'inherit' },
    variables: readFields(dump['globals'], '/globals'),
    environment: environments.flat(),
    orderPointers: collections.flatMap(({ collection }) => collection.orderPointers),
    folders: collections.flatMap(({ root, collection }) => [root, ...collection.folders]),
    requests: collections.flatMap(({ collection }) => collection.requests),
  };
}

/** The collection itself as the folder above its folders. */
function rootFolder(collection: JsonObject, pointer: string): Folder {
  const isFlat = isV1(collection);
  const info = !isFlat && isObject(collection['info']) ? collection['info'] : collection;
  const name = readText(info['name'])?.trim() || 'Collection';
  const variables = collection['variable'] === undefined ? 'variables' : 'variable';
  return {
    pointer: info === collection ? pointer : `${pointer}/info`,
    name,
    description: readDescription(info['description']),
    parent: null,
    path: [name],
    // In v1 `null` says nothing.
    auth: readAuth(isFlat ? (collection['auth'] ?? undefined) : collection['auth'], `${pointer}/auth`),
    variables: readFields(collection[variables], `${pointer}/${variables}`),
    isCollection: true,
  };
}
