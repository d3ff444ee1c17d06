import { parseLimitsFor, type ParseLimits } from '@connectory/definition';

/** What a description in several files may cost. All are inclusive. */
export interface BundleLimits {
  /** Of each file, and of the bundled document. */
  readonly parse: ParseLimits;
  /** Files besides the entry. */
  readonly maxFiles: number;
  /** Of all files together. */
  readonly maxTotalBytes: number;
}

/** Limits where a source may have `maxBytes` bytes; of other files it may use only a part, so they may have more together. */
export function bundleLimitsFor(maxBytes: number): BundleLimits {
  return { parse: parseLimitsFor(maxBytes), maxFiles: 100, maxTotalBytes: 4 * maxBytes };
}
