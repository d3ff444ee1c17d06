import { isObject, type JsonObject, type JsonValue } from '../json.js';
import { httpMethods } from '../node-types.js';
import type { ValueIds } from '../overlay/value-ids.js';
import { templateShape } from '../path-template.js';

/** An operation of the paths of one document. */
export interface PathOperation {
  readonly path: string;
  readonly method: string;
  readonly value: JsonObject;
}

/** The paths of one document. */
export interface Paths {
  /** All that is there by its template: objects, and what is no path item. */
  readonly items: JsonObject;
  readonly operations: readonly PathOperation[];
}

export const isPathItem = (name: string, value: JsonValue | undefined): value is JsonObject =>
  isObject(value) && !name.startsWith('x-');

export function readPaths(document: JsonObject): Paths {
  const items = isObject(document['paths']) ? document['paths'] : {};
  const operations = Object.keys(items).flatMap((path) => {
    const item = items[path];
    if (!isPathItem(path, item)) return [];
    return httpMethods.flatMap((method) => {
      const value = Object.hasOwn(item, method) ? item[method] : undefined;
      return isObject(value) ? [{ path, method, value }] : [];
    });
  });
  return { items, operations };
}

/** What has become of paths on one side. */
export interface PathsMatch {
  readonly operations: ReadonlyMap<PathOperation, PathOperation>;
  /** The template that a path has now. */
  readonly paths: ReadonlyMap<string, string>;
}

/**
 * Which operations are the same: those of one path and method, also if the path has other names for its parameters, or of one
 * operationId. Where these disagree, those that have more in common are the same.
 */
export function matchPaths(idOf: ValueIds, was: Paths, side: Paths): PathsMatch {
  const partners = new Map<PathOperation, PathOperation>();
  const free = new Set(side.operations);
  const pair = (old: PathOperation, now: PathOperation) => {
    if (partners.has(old) || !free.has(now)) return;
    partners.set(old, now);
    free.delete(now);
  };
  const exactly = indexed(side.operations, (operation) => `${placeOf(operation)} ${idText(operation)}`);
  for (const old of was.operations) {
    const now = exactly.get(`${placeOf(old)} ${idText(old)}`);
    if (now) pair(old, now);
  }
  const oldIds = indexed(was.operations, idText);
  const left = [...free];
  const [byPlace, byShape, byId] = [indexed(left, placeOf), indexed(left, shapeOf), indexed(left, idText)];
  const candidates = was.operations.flatMap((old) => {
    if (partners.has(old)) return [];
    const id = idText(old);
    const there = byPlace.get(placeOf(old)) ?? byShape.get(shapeOf(old));
    const moved = id !== null && oldIds.get(id) === old ? byId.get(id) : undefined;
    return [there, moved].flatMap((now, order) =>
      now ? [{ old, now, order, likeness: likeness(idOf, old, now) }] : [],
    );
  });
  candidates.sort((one, other) => other.likeness - one.likeness || one.order - other.order);
  for (const { old, now } of candidates) pair(old, now);
  return { operations: partners, paths: matchItems(was, side, partners) };
}

type KeyOf = (operation: PathOperation) => string | null;

const placeOf = ({ method, path }: PathOperation) => `${method} ${path}`;
const shapeOf = ({ method, path }: PathOperation) => `${method} ${templateShape(path)}`;
const idText = ({ value }: PathOperation): string | null =>
  Object.hasOwn(value, 'operationId') && typeof value['operationId'] === 'string'
    ? value['operationId']
    : null;

/** The operations that have a key of their own; `null` for a key that several have. */
function indexed(operations: readonly PathOperation[], keyOf: KeyOf): Map<string, PathOperation | null> {
  const known = new Map<string, PathOperation | null>();
  for (const operation of operations) {
    const key = keyOf(operation);
    if (key !== null) known.set(key, known.has(key) ? null : operation);
  }
  return known;
}

/** How many members of an operation another one has just so. */
const likeness = (idOf: ValueIds, { value: old }: PathOperation, { value: now }: PathOperation): number =>
  Object.keys(old).filter(
    (name) => name !== 'operationId' && Object.hasOwn(now, name) && idOf(old[name]) === idOf(now[name]),
  ).length;

/** A path is the same if its template is, up to the names in it; else it is where one of its operations has gone. */
function matchItems(
  was: Paths,
  side: Paths,
  partners: ReadonlyMap<PathOperation, PathOperation>,
): Map<string, string> {
  const names = ({ items }: Paths) => Object.keys(items).filter((name) => isPathItem(name, items[name]));
  const paths = new Map<string, string>();
  const free = new Set(names(side));
  const pair = (old: string, now: string | undefined) => {
    if (now === undefined || paths.has(old) || !free.has(now)) return;
    paths.set(old, now);
    free.delete(now);
  };
  for (const name of names(was)) pair(name, name);
  for (const [old, now] of partners)
    if (templateShape(old.path) === templateShape(now.path)) pair(old.path, now.path);
  const byShape = new Map([...free].map((name) => [templateShape(name), name]));
  for (const name of names(was)) pair(name, byShape.get(templateShape(name)));
  for (const [old, now] of partners) pair(old.path, now.path);
  return paths;
}
