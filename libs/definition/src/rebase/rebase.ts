import type { OverlayAction } from '@connectory/contracts';
import type { JsonObject } from '../json.js';
import { deriveActions } from '../overlay/derive-overlay.js';
import { createValueIds } from '../overlay/value-ids.js';
import { carryOpenCollisions } from './carry-collisions.js';
import type { Collision } from './collision.js';
import type { Merge } from './merge.js';
import { hasReadablePaths, mergePaths } from './merge-paths.js';
import { mergeMembers } from './merge-value.js';
import { documentKind } from './value-kind.js';

export interface Rebased {
  /** The source as it is now, with our edits. */
  readonly document: JsonObject;
  /** What makes `document` of the source as it is now. */
  readonly overlay: OverlayAction[];
  readonly collisions: Collision[];
  /** Pointers into `document` (or to where something was taken out of it) of edits that stand. */
  readonly kept: string[];
  /** Pointers of edits that are none any more, since the source says the same now. */
  readonly dropped: string[];
}

/**
 * Carries edits over to another version of their source: a three-way merge of definitions (OpenAPI 3.1), where `was` is the
 * source that the edits were made on, `ours` the edited definition, `theirs` the source as it is now. What one side only has
 * changed is taken; where both did, and differently, our side stands and the place is a collision. Operations are followed to
 * where they have moved, items of lists by what they are called.
 */
export function rebase(docs: {
  readonly was: JsonObject;
  readonly theirs: JsonObject;
  readonly ours: JsonObject;
  /** Collisions of an earlier rebase that nobody has resolved yet, with pointers into `ours`. */
  readonly open?: readonly Collision[];
}): Rebased {
  const merge: Merge = { idOf: createValueIds(), collisions: [], kept: [], dropped: [] };
  const sides = [docs.was, docs.theirs, docs.ours];
  const paths = sides.every(hasReadablePaths) ? new Map([['paths', mergePaths(merge, docs)]]) : undefined;
  const document = mergeMembers(merge, documentKind, docs, '', undefined, paths);
  return {
    document,
    overlay: deriveActions(docs.theirs, document, merge.idOf),
    collisions: carryOpenCollisions(merge.idOf, docs, document, docs.open ?? [], merge.collisions),
    kept: merge.kept,
    dropped: merge.dropped,
  };
}
