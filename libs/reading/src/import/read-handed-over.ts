import type { JsonValue } from '@connectory/definition';
import { isArchive } from '../archive/open-archive.js';
import { environmentOf } from './environment-of.js';
import type { ImportEntry } from './import-entry.js';
import { importFinding } from './import-findings.js';
import { ImportTooLargeError, type ImportLimits } from './import-limits.js';
import { factsOf, skimJson, type JsonSkim } from './skim-json.js';
import { peek } from './peek.js';
import { shortName } from './short-name.js';
import { splitDump, type Piece } from './split-dump.js';
import { splitLines } from './split-lines.js';
import { EntryFaultError, zipFiles, type Crc32 } from './zip-files.js';

/** One file or body of an import, as it comes. */
export interface HandedOver {
  /** Its file name, or empty. */
  readonly name: string;
  /** Whether it says of itself that it is NDJSON; its name may say so, too. */
  readonly isLines: boolean;
  readonly chunks: AsyncIterable<Uint8Array>;
}

export interface ImportTools {
  readonly limits: ImportLimits;
  readonly crc32: Crc32;
  /** Writes an archive to a file, since its directory stands at its end, and removes it when `read` is done. */
  readonly withFile: <Result>(
    chunks: AsyncIterable<Uint8Array>,
    read: (fd: number) => AsyncGenerator<Result>,
  ) => AsyncGenerator<Result>;
}

/** Whatever is larger than this is no environment that anybody has made. */
const MOST_ENVIRONMENT_BYTES = 1_048_576;

/** Where a document stood; by a number alone nobody knows it again, so what it calls itself is said beside it. */
interface Place {
  readonly name: string;
  readonly isNumbered: boolean;
}

const linesName = /\.(?:ndjson|jsonl)$/i;
const documentName =
  /(?:^|\/)[^/.]+$|\.(?:json|ya?ml|ndjson|jsonl|postman_(?:collection|environment|globals)|openapi|swagger|oas)$/i;

/**
 * Takes apart what was handed over, as it comes: a zip archive, a data dump of Postman, NDJSON, an environment, or one
 * document. Holds one document at a time. The entries that are refused are named and the others go on.
 *
 * @throws ImportTooLargeError
 */
export async function* readHandedOver(given: HandedOver, tools: ImportTools): AsyncGenerator<ImportEntry> {
  const file = { ...given, name: shortName(given.name) };
  const { limits, crc32, withFile } = tools;
  const { first, all } = await peek(file.chunks);
  if (!isArchive(first) && !isEmptyArchive(first)) {
    yield* readText({ ...file, chunks: all }, limits);
    return;
  }
  yield* withFile(all, async function* (fd): AsyncGenerator<ImportEntry> {
    let total = 0;
    for await (const entry of zipFiles(fd, limits.maxEntries, crc32)) {
      const name = entry.name || file.name;
      if ('finding' in entry) {
        yield { type: 'refused', name, finding: entry.finding };
        continue;
      }
      if (!documentName.test(name)) {
        yield { type: 'refused', name, finding: noDescription(name) };
        continue;
      }
      const count = (bytes: number) => {
        total += bytes;
        if (total > limits.maxTotalBytes) throw new ImportTooLargeError('bytes');
      };
      try {
        yield* readText({ name, isLines: false, chunks: counted(entry.chunks, count) }, limits);
      } catch (error) {
        if (!(error instanceof EntryFaultError)) throw error;
        yield { type: 'refused', name, finding: error.finding };
      }
    }
  });
}

async function* readText(file: HandedOver, limits: ImportLimits): AsyncGenerator<ImportEntry> {
  const { name, chunks } = file;
  if (file.isLines || linesName.test(name)) {
    for await (const { number, bytes } of splitLines(chunks, limits.maxEntryBytes)) {
      const place = placeIn(name, `line ${number}`);
      yield bytes === null ? tooLarge(place.name, limits) : entryOfLine(place, bytes);
    }
    return;
  }
  for await (const piece of splitDump(chunks, limits.maxEntryBytes)) {
    const entry = entryOfPiece(name, piece, limits);
    if (entry) yield entry;
  }
}

function entryOfPiece(
  name: string,
  { list, index, bytes, isCutOff }: Piece,
  limits: ImportLimits,
): ImportEntry | null {
  if (isCutOff) return { type: 'refused', name, finding: cutOff() };
  const place = list === null ? { name, isNumbered: false } : placeIn(name, `${list}/${index}`);
  if (bytes === null) return tooLarge(place.name, limits);
  const skim = skimJson(bytes);
  if (list !== null && list !== 'collections') return environmentIn(bytes);
  if (list === null && isTableOfContents(name, skim)) return null;
  return entryOf(place, bytes, skim);
}

/** A line is a document, or an object with `source`, the document as an object or as text, and the `name` to give it. */
function entryOfLine(place: Place, bytes: Uint8Array): ImportEntry {
  const skim = skimJson(bytes);
  const isWrapped =
    skim.keys.has('source') && [...skim.keys].every((key) => key === 'source' || key === 'name');
  const line = isWrapped ? parse(bytes) : null;
  if (line === null || typeof line !== 'object' || Array.isArray(line)) return entryOf(place, bytes, skim);
  const { source, name } = line as { readonly source: JsonValue; readonly name?: JsonValue };
  const text = Buffer.from(typeof source === 'string' ? source : JSON.stringify(source));
  const title =
    typeof name === 'string'
      ? name
          .replace(/\p{Cc}/gu, ' ')
          .trim()
          .slice(0, 120) || null
      : null;
  const entry = entryOf(place, text, skimJson(text));
  return entry.type === 'document' ? { ...entry, title } : entry;
}

function entryOf(place: Place, bytes: Uint8Array, skim: JsonSkim): ImportEntry {
  const { postmanId, title } = factsOf(skim);
  const mayBeEnvironment = skim.keys.has('values') || (skim.keys.size === 1 && skim.keys.has('environment'));
  const environment = mayBeEnvironment ? environmentIn(bytes) : null;
  const known = title === null || !place.isNumbered ? place.name : `${place.name} (${title.slice(0, 100)})`;
  return environment ?? { type: 'document', name: known, bytes, title: null, postmanId };
}

function environmentIn(bytes: Uint8Array): ImportEntry | null {
  if (bytes.length > MOST_ENVIRONMENT_BYTES) return null;
  const value = parse(bytes);
  return value === null ? null : environmentOf(value);
}

function parse(bytes: Uint8Array): JsonValue | null {
  try {
    return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString()) as JsonValue;
  } catch {
    // What cannot be parsed is looked at by the worker, which says where it is wrong.
    return null;
  }
}

const isEmptyArchive = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x05 && bytes[3] === 0x06;

/** Postman's export of everything has a list of what is in it beside that. */
const isTableOfContents = (name: string, { keys, texts }: JsonSkim): boolean =>
  /(?:^|\/)archive\.json$/.test(name) &&
  texts.size === 0 &&
  keys.size > 0 &&
  [...keys].every((key) => key === 'collection' || key === 'environment');

const placeIn = (name: string, place: string): Place => ({
  name: name === '' ? place : `${name} ${place}`,
  isNumbered: true,
});

const tooLarge = (name: string, { maxEntryBytes }: ImportLimits): ImportEntry => ({
  type: 'refused',
  name,
  finding: importFinding(
    'import/entry-too-large',
    `It has more than ${maxEntryBytes.toLocaleString('en')} bytes, which is what a source may have here.`,
    { maxBytes: maxEntryBytes },
  ),
});

const cutOff = () =>
  importFinding(
    'import/archive-unreadable',
    'The data dump ends in its middle: the last of its collections are missing.',
  );

const noDescription = (name: string) =>
  importFinding('import/not-a-description', 'Its name is none that a description or a collection has.', {
    entry: name,
  });

async function* counted(
  chunks: AsyncIterable<Uint8Array>,
  count: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    count(chunk.length);
    yield chunk;
  }
}
