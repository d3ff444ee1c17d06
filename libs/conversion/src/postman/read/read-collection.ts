import { isArray, isObject, postmanCollection, type JsonObject } from '@connectory/definition';
import type { Collection, Field } from '../model.js';
import { readDump } from './read-dump.js';
import { plainField } from './read-fields.js';
import { isV1, readV1 } from './read-v1.js';
import { readV2 } from './read-v2.js';

/**
 * A collection of any format, with or without its `{ "collection": … }` wrapper, or a dump of several. `environment` wins over
 * the environments of a dump.
 */
export function readCollection(
  document: JsonObject,
  environment: Readonly<Record<string, string>>,
): Collection {
  const given = Object.entries(environment).map(([name, value]): Field => plainField(name, value, ''));
  const read = readAny(document);
  return { ...read, environment: [...read.environment, ...given] };
}

function readAny(document: JsonObject): Collection {
  if (isDump(document)) return readDump(document);
  const collection = postmanCollection(document);
  const pointer = collection === document ? '' : '/collection';
  return (isV1(collection) ? readV1 : readV2)(collection, pointer);
}

const isDump = ({ collections, item, requests, info }: JsonObject) =>
  isArray(collections) && item === undefined && requests === undefined && !isObject(info);
