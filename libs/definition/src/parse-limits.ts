/** What a source may cost at most. All are inclusive. */
export interface ParseLimits {
  /** Length of the source in bytes. */
  readonly maxBytes: number;
  /** Objects and arrays within each other; the root counts as one. */
  readonly maxDepth: number;
  /**
   * Objects, arrays and scalars together, YAML aliases counted as often as they are used; also the lexemes of a YAML
   * text that takes the library, of which a line of a block map has about eight.
   */
  readonly maxNodes: number;
  /** Uses of YAML aliases. */
  readonly maxAliases: number;
}

/**
 * Limits for sources of at most `maxBytes`. Real documents take 22 bytes or more for a value, 3.5 or more for a YAML
 * lexeme, and have 32 levels at most (measured over 3,700); 512 levels are safe for everything behind us that recurses.
 */
export function parseLimitsFor(maxBytes: number): ParseLimits {
  return {
    maxBytes,
    maxDepth: 512,
    maxNodes: Math.ceil(Math.max(maxBytes, 1_048_576) / 2),
    maxAliases: 10_000,
  };
}

/** The limits of a plain installation: 1 MiB, like the reference. */
export const defaultParseLimits: ParseLimits = parseLimitsFor(1_048_576);
