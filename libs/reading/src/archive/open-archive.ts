import type { Finding } from '@connectory/contracts';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { readingFinding } from '../bundle/bundle-findings.js';
import { entryFault, isBookkeeping } from './entry-fault.js';

/** What an archive may cost. All are inclusive. */
export interface ArchiveLimits {
  /** Of one file, unpacked. */
  readonly maxBytes: number;
  /** Of all files that are unpacked. */
  readonly maxTotalBytes: number;
}

/** A zip archive in memory whose entries were looked at, but not unpacked. */
export interface Archive {
  /** Paths of files, each once, with `/`; they lead nowhere but into the archive. */
  readonly names: readonly string[];
  /** Unpacks a file, once. `null` for one that is too large or damaged. */
  read(name: string): Promise<Uint8Array | null>;
}

const MOST_ENTRIES = 1_000;
/** True for the bytes of a zip archive; an empty one begins otherwise, and holds nothing. */
export const isArchive = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;

/** Looks at the entries of an archive. Gives a finding for one that is damaged, or holds what no description needs. */
export async function openArchive(bytes: Uint8Array, limits: ArchiveLimits): Promise<Archive | Finding> {
  const entries = new Map<string, Entry>();
  let zip: ZipFile;
  try {
    zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      lazyEntries: true,
      strictFileNames: true,
    });
    if (zip.entryCount > MOST_ENTRIES)
      return refused(`it has ${zip.entryCount} entries, and ${MOST_ENTRIES} are accepted`);
    for await (const entry of zip.eachEntry()) {
      const fault = entries.has(entry.fileName) ? 'is in it twice' : entryFault(entry, entry.fileName);
      if (fault !== null) return refused(`${shown(entry.fileName)} ${fault}`, entry.fileName);
      if (!entry.fileName.endsWith('/')) entries.set(entry.fileName, entry);
    }
  } catch (error) {
    return faultFinding(error);
  }

  const contents = new Map<string, Uint8Array | null>();
  let total = 0;
  return {
    names: [...entries.keys()].filter((name) => !isBookkeeping(name)),
    async read(name) {
      const known = contents.get(name);
      const entry = entries.get(name);
      if (known !== undefined || !entry) return known ?? null;
      total += entry.uncompressedSize;
      const isTooMuch = entry.uncompressedSize > limits.maxBytes || total > limits.maxTotalBytes;
      const content = isTooMuch ? null : await unpack(zip, entry);
      contents.set(name, content);
      return content;
    },
  };
}

/** The library stops at more bytes than the entry says that it has. */
async function unpack(zip: ZipFile, entry: Entry): Promise<Uint8Array | null> {
  try {
    const chunks: Buffer[] = [];
    const stream = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream as AsyncIterable<Buffer>) chunks.push(chunk);
    return Buffer.concat(chunks);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return null;
  }
}

/** The library refuses names by itself that lead out of an archive. */
function faultFinding(error: unknown): Finding {
  if (!(error instanceof Error)) throw error;
  const [, name] =
    /^(?:invalid relative path|absolute path|invalid characters in fileName): (.*)$/s.exec(error.message) ??
    [];
  if (name !== undefined) return refused(`${shown(name)} leads out of it or is no plain name`, name);
  return readingFinding('reading/archive-unreadable', 'The archive is damaged, or is no plain zip file.');
}

const refused = (reason: string, entry = ''): Finding =>
  readingFinding('reading/archive-refused', `The archive is not unpacked: ${reason}.`, { params: { entry } });

const shown = (name: string) => `\`${name.slice(0, 200).replace(/\p{Cc}/gu, '\ufffd')}\``;
