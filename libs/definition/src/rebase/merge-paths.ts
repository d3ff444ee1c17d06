import { isObject, type JsonObject, type JsonValue } from '../json.js';
import { appendPointer } from '../pointer.js';
import { readPaths, type Paths } from './match-paths.js';
import { memberSides, type Merge, type Sides } from './merge.js';
import { mergeOperations } from './merge-operations.js';
import { mergePathItem, unitePathItems } from './merge-path-item.js';
import { mergeValue } from './merge-value.js';
import { pathEntities } from './path-entities.js';
import { memberKind } from './value-kind.js';

type Documents = { readonly [side in keyof Sides]: JsonObject };

/** Whether the paths of a document are what they should be; others are merged as any value. */
export const hasReadablePaths = ({ paths }: JsonObject): boolean =>
  paths === undefined ||
  (isObject(paths) && Object.keys(paths).every((name) => name.startsWith('x-') || isObject(paths[name])));

/** Merges the paths of three documents, of which each path and operation may have been moved. */
export function mergePaths(merge: Merge, docs: Documents): JsonValue | undefined {
  const paths = { was: readPaths(docs.was), theirs: readPaths(docs.theirs), ours: readPaths(docs.ours) };
  const entities = pathEntities(merge, paths);
  const { byPath, disputed } = mergeOperations(merge, entities);
  const elsewhere = new Set(
    entities.operations.flatMap(({ theirs, ours }) => (theirs && ours ? [theirs.value] : [])),
  );
  const itemOf = ({ items }: Paths, template: string | undefined) =>
    template === undefined ? undefined : (items[template] as JsonObject);
  const merged = new Map<string, JsonObject>();
  for (const entity of entities.paths) {
    const ours = itemOf(paths.ours, entity.ours);
    const theirs = itemOf(paths.theirs, entity.theirs);
    const items = {
      was: itemOf(paths.was, entity.was),
      theirs: theirs && ours === undefined ? without(theirs, elsewhere) : theirs,
      ours,
    };
    const methods = byPath.get(entity.template) ?? new Map<string, JsonValue>();
    const item = mergePathItem(merge, entity, items, { methods, isDisputed: disputed.has(entity) });
    if (item === undefined) continue;
    const before = merged.get(entity.template);
    const pointer = appendPointer('/paths', entity.template);
    merged.set(entity.template, before === undefined ? item : unitePathItems(merge, before, item, pointer));
  }
  const extensions = mergeExtensions(merge, paths);
  if (merged.size + extensions.length === 0 && isGone(docs)) return undefined;
  return Object.fromEntries<JsonValue>([...merged, ...extensions]);
}

const without = (item: JsonObject, values: ReadonlySet<JsonValue>): JsonObject =>
  Object.fromEntries(Object.entries(item).filter(([, value]) => !values.has(value)));

function mergeExtensions(
  merge: Merge,
  paths: { readonly [side in keyof Sides]: Paths },
): [string, JsonValue][] {
  const items = { was: paths.was.items, theirs: paths.theirs.items, ours: paths.ours.items };
  const names = new Set(Object.values(items).flatMap((item) => Object.keys(item)));
  return [...names].flatMap((name): [string, JsonValue][] => {
    if (!name.startsWith('x-')) return [];
    const kind = memberKind({ type: 'Paths', as: 'one' }, name);
    const value = mergeValue(merge, kind, memberSides(items, name), appendPointer('/paths', name));
    return value === undefined ? [] : [[name, value]];
  });
}

const isGone = ({ was, theirs, ours }: Documents): boolean =>
  was['paths'] === undefined
    ? theirs['paths'] === undefined && ours['paths'] === undefined
    : theirs['paths'] === undefined || ours['paths'] === undefined;
