/** What a source may cost at most. All are inclusive. */
export interface ParseLimits {
  /** Length of the source in bytes. */
  readonly maxBytes: number;
  /** Objects and arrays within each other; the root counts as one. */
  readonly maxDepth: number;
  /** Objects, arrays and scalars together, YAML aliases counted as often as they are used. */
  readonly maxNodes: number;
  /** Uses of YAML aliases. */
  readonly maxAliases: number;
}

/**
 * The limits of a plain installation. The deepest document of a corpus of 4,800 has 33 levels, and the recursive
 * validators and encoders behind us bear `maxDepth` with a thread's usual stack.
 */
export const defaultParseLimits: ParseLimits = {
  maxBytes: 1_048_576,
  maxDepth: 512,
  maxNodes: 500_000,
  maxAliases: 10_000,
};
