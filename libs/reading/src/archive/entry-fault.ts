import type { Entry } from 'yauzl';

/** Text is packed to a tenth, repetitive text to a fiftieth. */
const LARGEST_RATIO = 200;
/** Below this size a ratio says nothing. */
const SMALLEST_SUSPECT = 100_000;

const nestedArchive = /\.(?:zip|jar|war|gz|tgz|tar|bz2|xz|zst|7z|rar)$/i;
/** What file managers put into archives. */
const bookkeeping = /^__MACOSX\/|(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/;

/** True for the name of an entry that nobody put there on purpose. */
export const isBookkeeping = (name: string): boolean => bookkeeping.test(name);

/** True for more bytes than text can be packed to so few. */
export const isPackedTooTightly = (bytes: number, packed: number): boolean =>
  bytes > SMALLEST_SUSPECT && bytes > LARGEST_RATIO * packed;

/** What is wrong with an entry of an archive, as the end of a sentence that begins with its name; `null` if nothing is. */
export function entryFault(
  entry: Pick<Entry, 'externalFileAttributes' | 'uncompressedSize' | 'compressedSize' | 'isEncrypted'>,
  name: string,
): string | null {
  const fileType = (entry.externalFileAttributes >>> 16) & 0o170000;
  if (fileType !== 0 && fileType !== 0o100000 && fileType !== 0o040000) return 'is a link or no file at all';
  if (entry.isEncrypted()) return 'is encrypted';
  if (nestedArchive.test(name)) return 'is an archive in the archive';
  if (/[\0-\x1f]/.test(name)) return 'has a name with control characters';
  if (isPackedTooTightly(entry.uncompressedSize, entry.compressedSize))
    return 'is packed more tightly than text can be';
  return null;
}
