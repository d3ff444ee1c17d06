import type { JsonValue } from '../json.js';
import { templateShape } from '../path-template.js';
import { appendPointer } from '../pointer.js';
import type { PathOperation } from './match-paths.js';
import { collide, isSame, type Merge, type Sides } from './merge.js';
import { mergeValue, type Templates } from './merge-value.js';
import type { OperationEntity, PathEntities, PathEntity } from './path-entities.js';
import { operationKind } from './value-kind.js';

export interface MergedOperations {
  /** By template and method. */
  readonly byPath: ReadonlyMap<string, ReadonlyMap<string, JsonValue>>;
  /** Those that one side has taken out with all of their path, and the other has changed. */
  readonly disputed: ReadonlySet<PathEntity>;
}

interface Slot {
  readonly path: PathEntity;
  readonly method: string;
}

interface Placed {
  readonly slot: Slot;
  readonly entity: OperationEntity;
  /** One side has taken it out, the other has changed it. */
  readonly dispute?: Sides;
}

/** Merges each operation to where it belongs. */
export function mergeOperations(merge: Merge, entities: PathEntities): MergedOperations {
  const slotOf = (side: keyof Sides, operation: PathOperation): Slot => ({
    path: entities.pathOf(side, operation.path),
    method: operation.method,
  });
  const all = entities.operations.flatMap((entity) => placedIn(merge, entity, slotOf) ?? []);
  const standing = all.filter(({ dispute }) => dispute === undefined || dispute.ours !== undefined);
  const byPath = new Map<string, Map<string, JsonValue>>();
  for (const [pointer, rivals] of grouped(standing)) {
    // Where two operations want to be in one place, the one that we have there stands.
    const isOurs = ({ slot, entity: { ours } }: Placed) =>
      ours !== undefined && isSameSlot(slotOf('ours', ours), slot);
    const winner = rivals.find(isOurs) ?? rivals[0]!;
    const value = mergeOperation(merge, winner.entity, pointer);
    for (const rival of rivals) {
      if (rival === winner) continue;
      const apart: Merge = { ...merge, collisions: [], kept: [], dropped: [] };
      const theirs = mergeOperation(apart, rival.entity, pointer);
      collide(merge, { was: undefined, theirs, ours: value }, pointer);
    }
    const { template } = winner.slot.path;
    const methods = byPath.get(template) ?? new Map<string, JsonValue>();
    byPath.set(template, methods.set(winner.slot.method, value));
  }
  return { byPath, disputed: settleDisputes(merge, all, standing) };
}

/** A path that is disputed as a whole is one collision, not one for each operation. */
function settleDisputes(merge: Merge, all: readonly Placed[], standing: readonly Placed[]): Set<PathEntity> {
  const undisputed = new Set(standing.flatMap(({ slot, dispute }) => (dispute ? [] : [slot.path.template])));
  const disputed = new Set<PathEntity>();
  for (const { slot, dispute } of all) {
    if (!dispute) continue;
    const { path } = slot;
    const goneFrom = dispute.ours === undefined ? path.ours : path.theirs;
    if (path.was !== undefined && goneFrom === undefined && !undisputed.has(path.template))
      disputed.add(path);
    else collide(merge, dispute, pointerOf(slot));
  }
  return disputed;
}

function grouped(placed: readonly Placed[]): Map<string, Placed[]> {
  const groups = new Map<string, Placed[]>();
  for (const one of placed) {
    const pointer = pointerOf(one.slot);
    const group = groups.get(pointer);
    if (group) group.push(one);
    else groups.set(pointer, [one]);
  }
  return groups;
}

const pointerOf = ({ path, method }: Slot) => appendPointer('/paths', path.template, method);
const isSameSlot = (one: Slot, other: Slot) => one.path === other.path && one.method === other.method;

type SlotOf = (side: keyof Sides, operation: PathOperation) => Slot;

/** Where an operation is, or would be, in the merged document; `null` if it is gone. */
function placedIn(merge: Merge, entity: OperationEntity, slotOf: SlotOf): Placed | null {
  const { was, theirs, ours } = entity;
  const ourSlot = ours && slotOf('ours', ours);
  const theirSlot = theirs && slotOf('theirs', theirs);
  if (!was) return { slot: (theirSlot ?? ourSlot)!, entity };
  if (ourSlot && theirSlot)
    return { slot: movedSlot(merge, slotOf('was', was), theirSlot, ourSlot, was), entity };
  const dispute: Sides = { was: was.value, theirs: theirs?.value, ours: ours?.value };
  if (theirSlot) {
    if (!isSame(merge, was.value, theirs.value)) return { slot: theirSlot, entity, dispute };
    merge.kept.push(pointerOf(theirSlot));
  } else if (ourSlot) {
    const { path } = ourSlot;
    const isRenamed = path.theirs === undefined && path.ours !== path.was;
    const isChanged = isRenamed || !isSameSlot(ourSlot, slotOf('was', was));
    if (isChanged || !isSame(merge, was.value, ours.value)) return { slot: ourSlot, entity, dispute };
  }
  return null;
}

function movedSlot(merge: Merge, wasSlot: Slot, theirSlot: Slot, ourSlot: Slot, was: PathOperation): Slot {
  if (isSameSlot(ourSlot, wasSlot)) return theirSlot;
  const pointer = pointerOf(ourSlot);
  if (isSameSlot(theirSlot, ourSlot)) merge.dropped.push(pointer);
  else if (isSameSlot(theirSlot, wasSlot)) merge.kept.push(pointer);
  else {
    const wasThere = appendPointer('/paths', was.path, was.method);
    merge.collisions.push({
      pointer,
      kind: 'moved',
      was: wasThere,
      theirs: pointerOf(theirSlot),
      ours: pointer,
    });
  }
  return ourSlot;
}

function mergeOperation(merge: Merge, { was, theirs, ours }: OperationEntity, pointer: string): JsonValue {
  // Only our side has it: added, or standing against a removal that has been noted.
  if (!theirs) {
    if (!was) merge.kept.push(pointer);
    return ours!.value;
  }
  if (!ours) return theirs.value;
  const sides = { was: was?.value, theirs: theirs.value, ours: ours.value };
  const templates = templatesOf({ was: was?.path, theirs: theirs.path, ours: ours.path });
  return mergeValue(merge, operationKind, sides, pointer, templates)!;
}

/** The templates of one path, if parameters in them have been renamed. */
export function templatesOf(templates: Sides<string>): Templates | undefined {
  const { was, theirs, ours } = templates;
  if (was === undefined || theirs === undefined || ours === undefined) return undefined;
  if (was === theirs && was === ours) return undefined;
  const shape = templateShape(was);
  return templateShape(theirs) === shape && templateShape(ours) === shape ? templates : undefined;
}
