import { isObject, type JsonObject, type JsonValue } from '../json.js';
import { httpMethods } from '../node-types.js';
import { appendPointer } from '../pointer.js';
import { isPathItem, readPaths, type Paths } from './match-paths.js';
import { collide, memberSides, type Merge, type Sides } from './merge.js';
import { mergeOperations, templatesOf } from './merge-operations.js';
import { mergeValue } from './merge-value.js';
import { pathEntities, type PathEntity } from './path-entities.js';
import { memberKind, pathItemKind } from './value-kind.js';

type Documents = { readonly [side in keyof Sides]: JsonObject };

/** Whether the paths of a document are what they should be; others are merged as any value. */
export const hasReadablePaths = ({ paths }: JsonObject): boolean =>
  paths === undefined ||
  (isObject(paths) && Object.keys(paths).every((name) => name.startsWith('x-') || isObject(paths[name])));

/** Merges the paths of three documents, of which each path and operation may have been moved. */
export function mergePaths(merge: Merge, docs: Documents): JsonValue | undefined {
  const paths = { was: readPaths(docs.was), theirs: readPaths(docs.theirs), ours: readPaths(docs.ours) };
  const entities = pathEntities(merge, paths);
  const operations = mergeOperations(merge, entities);
  const merged = new Map<string, JsonObject>();
  for (const entity of entities.paths) {
    const { template } = entity;
    const methods = operations.get(template);
    const own = mergeOwn(merge, entity, paths, methods !== undefined);
    const before = merged.get(template);
    if (own === undefined && methods === undefined) continue;
    const value = before === undefined ? own : united(merge, before, own ?? {}, template);
    const members = new Map(Object.entries(isObject(value) ? value : {}));
    for (const [method, operation] of methods ?? []) members.set(method, operation);
    merged.set(
      template,
      inOrder(members, [paths.theirs.items[entity.theirs ?? ''], paths.ours.items[entity.ours ?? '']]),
    );
  }
  const others = new Map<string, JsonValue>();
  for (const name of new Set([paths.theirs, paths.ours].flatMap(({ items }) => Object.keys(items)))) {
    if (!name.startsWith('x-')) continue;
    const sides = memberSides(
      { was: paths.was.items, theirs: paths.theirs.items, ours: paths.ours.items },
      name,
    );
    const kind = memberKind({ type: 'Paths', as: 'one' }, name);
    const value = mergeValue(merge, kind, sides, appendPointer('/paths', name));
    if (value !== undefined) others.set(name, value);
  }
  if (merged.size + others.size === 0 && isGone(docs)) return undefined;
  return Object.fromEntries<JsonValue>([...merged, ...others]);
}

const isGone = ({ was, theirs, ours }: Documents): boolean =>
  was['paths'] === undefined
    ? theirs['paths'] === undefined && ours['paths'] === undefined
    : theirs['paths'] === undefined || ours['paths'] === undefined;

/** Merges what a path item has besides its operations. A side that has left it alone, or has none, wants what was there. */
function mergeOwn(
  merge: Merge,
  entity: PathEntity,
  paths: { readonly [side in keyof Sides]: Paths },
  hasOperations: boolean,
): JsonValue | undefined {
  const { was, theirs, ours } = {
    was: ownOf(paths.was, entity.was),
    theirs: ownOf(paths.theirs, entity.theirs),
    ours: ownOf(paths.ours, entity.ours),
  };
  const pointer = appendPointer('/paths', entity.template);
  const templates = templatesOf(entity);
  if (was === undefined) return mergeValue(merge, pathItemKind, { was, theirs, ours }, pointer, templates);
  if (hasOperations)
    return mergeValue(
      merge,
      pathItemKind,
      { was, theirs: theirs ?? was, ours: ours ?? was },
      pointer,
      templates,
    );
  const isRenamed = ours !== undefined && entity.ours !== entity.was;
  if (theirs === undefined && isRenamed) return collide(merge, { was, theirs, ours }, pointer);
  return mergeValue(merge, pathItemKind, { was, theirs, ours }, pointer, templates);
}

const isMethod = (name: string) => (httpMethods as readonly string[]).includes(name);

function ownOf({ items }: Paths, template: string | undefined): JsonObject | undefined {
  const item = template === undefined ? undefined : items[template];
  if (template === undefined || !isPathItem(template, item)) return undefined;
  return Object.fromEntries(
    Object.entries(item).filter(([name, value]) => !isMethod(name) || !isObject(value)),
  );
}

/** Two paths that have come to the same place. */
function united(merge: Merge, one: JsonObject, other: JsonValue, template: string): JsonValue | undefined {
  const own = Object.fromEntries(Object.entries(one).filter(([name]) => !isMethod(name)));
  return mergeValue(
    merge,
    pathItemKind,
    { was: undefined, theirs: own, ours: other },
    appendPointer('/paths', template),
  );
}

function inOrder(
  members: ReadonlyMap<string, JsonValue>,
  like: readonly (JsonValue | undefined)[],
): JsonObject {
  const names = new Set([...like.flatMap((item) => Object.keys(item ?? {})), ...members.keys()]);
  return Object.fromEntries(
    [...names].flatMap((name) => (members.has(name) ? [[name, members.get(name)!]] : [])),
  );
}
