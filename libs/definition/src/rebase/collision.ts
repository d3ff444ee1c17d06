import type { JsonValue } from '../json.js';

/**
 * How two sides have come into each other's way: both changed the same value, both added something different, one took out
 * what the other changed, or both moved a path or an operation to different places.
 */
export type CollisionKind = 'changed' | 'added' | 'removed-by-source' | 'removed-by-overlay' | 'moved';

/**
 * A place that both sides want differently. Plain JSON: a side that has nothing there has no member here, one that has `null`
 * has `null`. In the document stands what our side says until somebody resolves it.
 */
export interface Collision {
  /**
   * Where it is in the document, or would be: an item that our side has taken out of a list would come after its last one,
   * the next such item after that.
   */
  readonly pointer: string;
  readonly kind: CollisionKind;
  /** Of an item that our side has taken out of a list: its index in the source's list. */
  readonly index?: number;
  /** The sides; of something `moved` the pointers where they have it. */
  readonly was?: JsonValue;
  readonly theirs?: JsonValue;
  readonly ours?: JsonValue;
}
