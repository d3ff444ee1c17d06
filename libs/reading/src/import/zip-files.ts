import type { Finding } from '@connectory/contracts';
import { fromFdPromise, getFileNameLowLevel, validateFileName, type Entry, type ZipFile } from 'yauzl';
import { entryFault, isBookkeeping, isPackedTooTightly } from '../archive/entry-fault.js';
import { importFinding } from './import-findings.js';
import { ImportTooLargeError } from './import-limits.js';
import { shortName } from './short-name.js';

/** A file of an archive, to be read before the next one is asked for; or why it is not unpacked. */
export type ZipFileEntry = { readonly name: string } & (
  { readonly chunks: AsyncIterable<Uint8Array> } | { readonly finding: Finding }
);

/** The checksum of bytes that follow those with the checksum `before`. */
export type Crc32 = (bytes: Uint8Array, before: number) => number;

/** An entry turned out to be what it did not seem to be. */
export class EntryFaultError extends Error {
  override readonly name = 'EntryFaultError';

  constructor(readonly finding: Finding) {
    super(finding.message);
  }
}

/**
 * The files of a zip archive on disk, in its order, one at a time. What is refused is named and the rest goes on. Closes
 * nothing. The chunks of an entry throw an {@link EntryFaultError} when it is damaged or too much.
 *
 * @throws ImportTooLargeError when there are more than `maxEntries`
 */
export async function* zipFiles(fd: number, maxEntries: number, crc32: Crc32): AsyncGenerator<ZipFileEntry> {
  let zip: ZipFile;
  try {
    // Names are looked at here: left to the library, the first bad one would end the archive.
    zip = await fromFdPromise(fd, {
      autoClose: false,
      lazyEntries: true,
      decodeStrings: false,
      validateEntrySizes: false,
    });
  } catch (error) {
    yield { name: '', finding: unreadableArchive(error) };
    return;
  }
  if (zip.entryCount > maxEntries) throw new ImportTooLargeError('entries');
  const entries = zip.eachEntry();
  for (;;) {
    let next: IteratorResult<Entry>;
    try {
      next = await entries.next();
    } catch (error) {
      yield { name: '', finding: unreadableArchive(error) };
      return;
    }
    if (next.done) return;
    const entry = next.value;
    const fullName = getFileNameLowLevel(
      entry.generalPurposeBitFlag,
      entry.fileNameRaw,
      entry.extraFields,
      false,
    );
    if (fullName.endsWith('/') || isBookkeeping(fullName)) continue;
    const fault =
      validateFileName(fullName) === null ? entryFault(entry, fullName) : 'leads out of the archive';
    const name = shortName(fullName);
    if (fault === null) yield { name, chunks: chunksOf(zip, entry, name, crc32) };
    else yield { name, finding: refused(name, fault) };
  }
}

async function* chunksOf(zip: ZipFile, entry: Entry, name: string, crc32: Crc32): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  let sum = 0;
  try {
    const stream = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      sum = crc32(chunk, sum);
      // Whatever the entry says of itself.
      if (isPackedTooTightly(bytes, entry.compressedSize))
        throw new EntryFaultError(refused(name, 'is packed more tightly than text can be'));
      yield chunk;
    }
    if (sum !== entry.crc32) throw new EntryFaultError(damaged(name));
  } catch (error) {
    if (error instanceof EntryFaultError || !(error instanceof Error)) throw error;
    throw new EntryFaultError(damaged(name));
  }
}

const refused = (name: string, fault: string): Finding =>
  importFinding('import/entry-refused', `${shown(name)} is not unpacked: it ${fault}.`, { entry: name });

const damaged = (name: string): Finding =>
  importFinding(
    'import/entry-unreadable',
    `${shown(name)} is damaged, or packed in a way that is not known.`,
    { entry: name },
  );

function unreadableArchive(error: unknown): Finding {
  if (!(error instanceof Error)) throw error;
  return importFinding(
    'import/archive-unreadable',
    'The archive cannot be read on: it is damaged, or no plain zip file.',
  );
}

const shown = (name: string) =>
  `\`${name
    .slice(0, 200)
    .toWellFormed()
    .replace(/\p{Cc}/gu, '\ufffd')}\``;
