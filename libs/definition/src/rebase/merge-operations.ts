import type { JsonValue } from '../json.js';
import { templateShape } from '../path-template.js';
import { appendPointer } from '../pointer.js';
import type { PathOperation } from './match-paths.js';
import { collide, isSame, type Merge, type Sides } from './merge.js';
import { mergeValue, type Templates } from './merge-value.js';
import type { OperationEntity, PathEntities, PathEntity } from './path-entities.js';
import { operationKind } from './value-kind.js';

/** The merged operations by template and method. */
export type MergedOperations = ReadonlyMap<string, ReadonlyMap<string, JsonValue>>;

interface Slot {
  readonly path: PathEntity;
  readonly method: string;
}

/** Merges each operation to where it belongs. */
export function mergeOperations(merge: Merge, entities: PathEntities): MergedOperations {
  const slotOf = (side: keyof Sides, operation: PathOperation): Slot => ({
    path: entities.pathOf(side, operation.path),
    method: operation.method,
  });
  const placed = new Map<string, { slot: Slot; entity: OperationEntity }[]>();
  for (const entity of entities.operations) {
    const slot = slotFor(merge, entity, slotOf);
    if (slot === null) continue;
    const pointer = pointerOf(slot);
    const there = placed.get(pointer);
    if (there) there.push({ slot, entity });
    else placed.set(pointer, [{ slot, entity }]);
  }
  const merged = new Map<string, Map<string, JsonValue>>();
  for (const [pointer, rivals] of placed) {
    // Where two operations want to be in one place, the one that we have there stands.
    const isOurs = ({ slot, entity: { ours } }: (typeof rivals)[number]) =>
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
    const methods = merged.get(template) ?? new Map<string, JsonValue>();
    merged.set(template, methods.set(winner.slot.method, value));
  }
  return merged;
}

const pointerOf = ({ path, method }: Slot) => appendPointer('/paths', path.template, method);
const isSameSlot = (one: Slot, other: Slot) => one.path === other.path && one.method === other.method;

type SlotOf = (side: keyof Sides, operation: PathOperation) => Slot;

/** Where an operation is in the merged document; `null` if it is gone. */
function slotFor(merge: Merge, { was, theirs, ours }: OperationEntity, slotOf: SlotOf): Slot | null {
  const ourSlot = ours && slotOf('ours', ours);
  const theirSlot = theirs && slotOf('theirs', theirs);
  const wasSlot = was && slotOf('was', was);
  if (!ourSlot) {
    if (!theirSlot || !was) return theirSlot ?? null;
    const pointer = pointerOf(theirSlot);
    if (isSame(merge, was.value, theirs.value)) merge.kept.push(pointer);
    else collide(merge, { was: was.value, theirs: theirs.value, ours: undefined }, pointer);
    return null;
  }
  if (!wasSlot) return theirSlot ?? ourSlot;
  const isMoved = !isSameSlot(ourSlot, wasSlot);
  if (!theirSlot) {
    const { path } = ourSlot;
    const isRenamed = path.theirs === undefined && path.ours !== path.was;
    if (!isMoved && !isRenamed && isSame(merge, was.value, ours.value)) return null;
    collide(merge, { was: was.value, theirs: undefined, ours: ours.value }, pointerOf(ourSlot));
    return ourSlot;
  }
  if (!isMoved) return theirSlot;
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
