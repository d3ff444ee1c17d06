import { placeOf, type Follow, type Place } from '../describe-content.js';
import { isObject, type JsonObject, type JsonValue } from '../json.js';
import { httpMethods } from '../node-types.js';
import { appendPointer } from '../pointer.js';
import { refFollower } from '../references.js';
import type { ChangedOperation } from './change.js';

/** One of the two definitions that are compared. */
export interface Side {
  readonly document: JsonObject;
  readonly follow: Follow;
}

/** An operation with all that it inherits. */
export interface ReadOperation extends ChangedOperation {
  readonly side: Side;
  readonly place: Place;
  readonly pathItem: Place;
  /** The API calls and we answer: a webhook or a callback. */
  readonly isIncoming: boolean;
}

export const sideOf = (document: JsonObject): Side => ({ document, follow: refFollower(document) });

/** All operations of a definition (OpenAPI 3.1): of its paths, the callbacks of those, and its webhooks. */
export function readOperations(side: Side): ReadOperation[] {
  const { paths, webhooks } = side.document;
  return [
    ...pathItemsOf(side, paths, '/paths').flatMap(([path, pathItem]) =>
      operationsOf(side, path, pathItem, false).flatMap((operation) => [
        operation,
        ...callbacksOf(side, operation),
      ]),
    ),
    ...pathItemsOf(side, webhooks, '/webhooks').flatMap(([name, pathItem]) =>
      operationsOf(side, name, pathItem, true),
    ),
  ];
}

function pathItemsOf({ follow }: Side, value: JsonValue | undefined, pointer: string): [string, Place][] {
  if (!isObject(value)) return [];
  return Object.keys(value).flatMap((name) => {
    const place = name.startsWith('x-') ? null : placeOf(follow, value[name], appendPointer(pointer, name));
    return place ? [[name, place] as [string, Place]] : [];
  });
}

function operationsOf(side: Side, path: string, pathItem: Place, isIncoming: boolean): ReadOperation[] {
  return httpMethods.flatMap((method) => {
    const value = pathItem.value[method];
    if (!isObject(value)) return [];
    const operationId = typeof value['operationId'] === 'string' ? value['operationId'] : null;
    const place = { value, pointer: appendPointer(pathItem.pointer, method), shared: pathItem.shared };
    return [{ method, path, operationId, side, place, pathItem, isIncoming }];
  });
}

function callbacksOf(side: Side, { method, path, place }: ReadOperation): ReadOperation[] {
  const { callbacks } = place.value;
  const pointer = appendPointer(place.pointer, 'callbacks');
  return pathItemsOf(side, callbacks, pointer).flatMap(([name, callback]) =>
    pathItemsOf(side, callback.value, callback.pointer).flatMap(([expression, pathItem]) =>
      operationsOf(side, `${method} ${path} ${name} ${expression}`, pathItem, true),
    ),
  );
}
