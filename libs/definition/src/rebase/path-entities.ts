import { appendPointer } from '../pointer.js';
import type { Merge, Sides } from './merge.js';
import { isPathItem, matchPaths, type PathOperation, type Paths } from './match-paths.js';

/** A path through the three documents, by its templates. */
export interface PathEntity extends Sides<string> {
  /** Where it is in the merged document. */
  readonly template: string;
}

/** An operation through the three documents. */
export type OperationEntity = Sides<PathOperation>;

export interface PathEntities {
  /** In the order of theirs, then what only we have, then what is gone. */
  readonly paths: readonly PathEntity[];
  readonly operations: readonly OperationEntity[];
  /** The path that a template of one side belongs to. */
  readonly pathOf: (side: keyof Sides, template: string) => PathEntity;
}

export function pathEntities(merge: Merge, docs: { readonly [side in keyof Sides]: Paths }): PathEntities {
  const toTheirs = matchPaths(merge.idOf, docs.was, docs.theirs);
  const toOurs = matchPaths(merge.idOf, docs.was, docs.ours);
  const names = ({ items }: Paths) => Object.keys(items).filter((name) => isPathItem(name, items[name]));
  const paths = joined(
    names(docs.was),
    names(docs.theirs),
    names(docs.ours),
    toTheirs.paths,
    toOurs.paths,
    (template) => template,
  ).map((sides) => ({ ...sides, template: templateOf(merge, sides) }));
  const known = {
    was: new Map<string, PathEntity>(),
    theirs: new Map<string, PathEntity>(),
    ours: new Map<string, PathEntity>(),
  };
  for (const path of paths) {
    for (const side of ['was', 'theirs', 'ours'] as const) {
      const template = path[side];
      if (template !== undefined) known[side].set(template, path);
    }
  }
  const pathOf = (side: keyof Sides, template: string): PathEntity => known[side].get(template)!;
  const operations = joined(
    docs.was.operations,
    docs.theirs.operations,
    docs.ours.operations,
    toTheirs.operations,
    toOurs.operations,
    ({ path, method }, side) => `${method} ${pathOf(side, path).template}`,
  );
  return { paths, operations, pathOf };
}

/** What belongs together: what has come of one thing, and what both sides have added under the same key. */
function joined<T>(
  was: readonly T[],
  theirs: readonly T[],
  ours: readonly T[],
  toTheirs: ReadonlyMap<T, T>,
  toOurs: ReadonlyMap<T, T>,
  keyOf: (added: T, side: 'theirs' | 'ours') => string,
): Sides<T>[] {
  const fromTheirs = new Map([...toTheirs].map(([old, now]) => [now, old]));
  const cameFrom = new Set(toOurs.values());
  const added = new Map<string, T>();
  for (const item of ours) if (!cameFrom.has(item)) added.set(keyOf(item, 'ours'), item);
  const entities = theirs.map((item): Sides<T> => {
    const old = fromTheirs.get(item);
    if (old !== undefined) return { was: old, theirs: item, ours: toOurs.get(old) };
    const key = keyOf(item, 'theirs');
    const same = added.get(key);
    added.delete(key);
    return { was: undefined, theirs: item, ours: same };
  });
  const fromOurs = new Map([...toOurs].map(([old, now]) => [now, old]));
  const left = new Set(added.values());
  for (const item of ours) {
    const old = fromOurs.get(item);
    if (old === undefined ? left.has(item) : !toTheirs.has(old))
      entities.push({ was: old, theirs: undefined, ours: item });
  }
  for (const item of was) {
    if (!toTheirs.has(item) && !toOurs.has(item))
      entities.push({ was: item, theirs: undefined, ours: undefined });
  }
  return entities;
}

function templateOf(merge: Merge, { was, theirs, ours }: Sides<string>): string {
  if (ours === undefined) return theirs ?? was!;
  const pointer = appendPointer('/paths', ours);
  if (was === undefined || was === ours) return theirs ?? ours;
  if (theirs === ours) merge.dropped.push(pointer);
  else if (theirs === undefined || theirs === was) merge.kept.push(pointer);
  else {
    const pointers = { was: appendPointer('/paths', was), theirs: appendPointer('/paths', theirs) };
    merge.collisions.push({ pointer, kind: 'moved', ...pointers, ours: pointer });
  }
  return ours;
}
