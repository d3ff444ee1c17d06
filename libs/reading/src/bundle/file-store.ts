import { parsePart, type JsonValue } from '@connectory/definition';
import type { BundleLimits } from './limits.js';
import type { Location } from './location.js';

/** Why a file is not there. */
export interface LoadRefusal {
  readonly refusal: 'missing' | 'refused';
  /** A sentence for people. */
  readonly reason: string;
}

/** Gets the bytes of a file. Rejects only for faults of its own, which end the bundling. */
export type LoadFile = (location: Location) => Promise<Uint8Array | LoadRefusal>;

/** A file that was read. */
export interface OpenFile {
  readonly location: Location;
  readonly value: JsonValue;
  /** Its length. */
  readonly bytes: number;
}

/** Why a reference stays as it is. */
export interface Unresolved {
  readonly code: 'missing-file' | 'refused-file' | 'unreadable-file' | 'missing-target' | 'too-many-files';
  /** A sentence for people. */
  readonly reason: string;
}

export interface FileStore {
  /** Begins to load files, a few at a time. */
  prefetch(locations: Iterable<Location>): Promise<void>;
  open(location: Location): Promise<OpenFile | Unresolved>;
  isOpen(location: Location): boolean;
  /** All files but the entry that were opened, in this order. */
  opened(): readonly OpenFile[];
}

const MOST_AT_ONCE = 6;

/** Keeps the files of a description: each is loaded and read once. What is too much is decided in the order of opening. */
export function createFileStore(entry: OpenFile, load: LoadFile, limits: BundleLimits): FileStore {
  const loading = new Map<Location, Promise<Uint8Array | LoadRefusal | null>>();
  const files = new Map<Location, OpenFile | Unresolved>([[entry.location, entry]]);
  const opened: OpenFile[] = [];
  let totalBytes = entry.bytes;

  /** `null` beyond the limit. */
  function begin(location: Location): Promise<Uint8Array | LoadRefusal | null> {
    const begun = loading.get(location);
    if (begun) return begun;
    const promise = loading.size >= limits.maxFiles ? Promise.resolve(null) : load(location);
    if (loading.size < limits.maxFiles) loading.set(location, promise);
    return promise;
  }

  async function read(location: Location): Promise<OpenFile | Unresolved> {
    const loaded = await begin(location);
    if (loaded === null)
      return tooMany(
        `The description has more than ${limits.maxFiles} files. Bundle it before it is handed over.`,
      );
    if ('refusal' in loaded) return { code: `${loaded.refusal}-file`, reason: loaded.reason };
    totalBytes += loaded.length;
    if (totalBytes > limits.maxTotalBytes)
      return tooMany(`The files of the description have more than ${limits.maxTotalBytes} bytes together.`);
    const part = parsePart(loaded, limits.parse);
    if (!part.ok) return { code: 'unreadable-file', reason: part.reason };
    const file = { location, value: part.value, bytes: loaded.length };
    opened.push(file);
    return file;
  }

  return {
    async prefetch(locations) {
      const wanted = [...locations].filter((location) => !files.has(location));
      for (let start = 0; start < wanted.length; start += MOST_AT_ONCE)
        await Promise.all(wanted.slice(start, start + MOST_AT_ONCE).map(begin));
    },
    async open(location) {
      const known = files.get(location);
      if (known) return known;
      const file = await read(location);
      files.set(location, file);
      return file;
    },
    isOpen: (location) => 'value' in (files.get(location) ?? {}),
    opened: () => opened,
  };
}

const tooMany = (reason: string): Unresolved => ({ code: 'too-many-files', reason });
