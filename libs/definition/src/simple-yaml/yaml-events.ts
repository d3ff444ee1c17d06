/** `empty` is a value that is not written, `quoted` has quotes of either kind, `block` begins with `|` or `>`. */
export type ScalarStyle = 'empty' | 'plain' | 'quoted' | 'block';

/** What a scan tells on its way; offsets are UTF-16 code units, ends exclusive. */
export interface YamlEvents {
  /** A member name, plain or in quotes. */
  readonly name: (start: number, end: number) => void;
  readonly begin: (start: number, kind: 'map' | 'seq') => void;
  /** The innermost collection ends; one in block style together with the line of its last node. */
  readonly end: (end: number) => void;
  /** `parent` is the indentation of the block collection around it. */
  readonly scalar: (style: ScalarStyle, start: number, end: number, parent: number) => void;
  /**
   * Asked before the value of a member or an item of a block collection: `true` passes over its lines. There are no events
   * for it then, and that it is not simple, or wrong, goes unnoticed.
   */
  readonly passes?: () => boolean;
}

/** Collections within each other; more are left to those who do not recurse. */
export const deepest = 1_000;

/** In characters. YAML allows implicit keys of 1,024. */
export const longestKey = 1_000;
