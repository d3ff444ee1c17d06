/** What an import may take. All are inclusive. */
export interface ImportLimits {
  readonly maxEntries: number;
  /** Of one document. */
  readonly maxEntryBytes: number;
  /** Of all that is read, unpacked. */
  readonly maxTotalBytes: number;
}

/** An import is more than this installation takes, and is refused as a whole. */
export class ImportTooLargeError extends Error {
  override readonly name = 'ImportTooLargeError';

  constructor(readonly what: 'entries' | 'bytes') {
    super(`The import has too many ${what}`);
  }
}
