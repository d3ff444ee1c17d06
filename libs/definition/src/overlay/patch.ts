import type { JsonValue } from '../json.js';

/** What an update does to an object. */
export interface Patch {
  /** Members that are set; lists that are there are appended to. */
  readonly set: Map<string, JsonValue>;
  /** Those of `set` that were there before. */
  readonly changed: Set<string>;
  /** Members that stay objects and are changed below. */
  readonly merged: Map<string, Patch>;
}

export const emptyPatch = (): Patch => ({ set: new Map(), changed: new Set(), merged: new Map() });

export const isEmptyPatch = ({ set, merged }: Patch): boolean => set.size === 0 && merged.size === 0;

/** The value of `update`. */
export const updateOf = ({ set, merged }: Patch): JsonValue =>
  Object.fromEntries([...set, ...[...merged].map(([name, patch]) => [name, updateOf(patch)] as const)]);
