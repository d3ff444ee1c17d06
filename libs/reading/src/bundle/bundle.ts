import type { Finding, SourceFormat } from '@connectory/contracts';
import {
  parsePart,
  recogniseKind,
  specVersion,
  toYaml,
  type JsonObject,
  type ParseLimits,
  type SpecVersion,
} from '@connectory/definition';
import { namedSchemas } from '@connectory/validation';
import { BundleLimitError, createBundleBudget } from './bundle-budget.js';
import { bundledFinding, leftFinding, readingFinding } from './bundle-findings.js';
import { discover, type Discovery } from './discover.js';
import { emit } from './emit.js';
import { createFileStore, type LoadFile, type OpenFile } from './file-store.js';
import type { BundleLimits } from './limits.js';
import { relativeLocation, resolveLocation, type Location } from './location.js';
import { mayHaveParts } from './may-have-parts.js';
import { placeTargets } from './place-targets.js';
import { targetResolver } from './resolve-targets.js';
import type { Reference } from './visit.js';

/** A document, and where it is; that decides what relative references in it mean. */
export interface BundleEntry {
  readonly bytes: Uint8Array;
  readonly location: Location;
}

export interface Bundle {
  /** One document in the format of the entry; the entry itself if no other file could be read. */
  readonly bytes: Uint8Array;
  /** The other files that are part of it, in the order in which they were found. */
  readonly files: readonly { readonly location: Location; readonly bytes: number }[];
  /** What was taken over, and each reference that could not be followed. Their pointers lead into the document. */
  readonly findings: readonly Finding[];
}

/**
 * Puts the files of an OpenAPI description together: what references name in other files becomes part of the document,
 * once, and the references lead there (OpenAPI 3.1 section 4.6; 2.0 and 3.0 likewise). Nothing is dereferenced that can
 * stay a reference, and circles stay circles. `null` when there is nothing to do: no reference leads to another file, or
 * the bytes are no OpenAPI description. All files come through `load`; the same files give the same bytes. Takes time
 * linear in the size of the files and of the result, and throws only what `load` throws.
 */
export async function bundle(
  entry: BundleEntry,
  load: LoadFile,
  limits: BundleLimits,
): Promise<Bundle | null> {
  if (entry.bytes.length > limits.parse.maxBytes || !mayHaveParts(entry.bytes)) return null;
  const part = parsePart(entry.bytes, limits.parse);
  const version = part.ok ? specVersion(recogniseKind(part.value)) : null;
  if (!part.ok || version === null) return null;

  const file: OpenFile = { location: entry.location, value: part.value, bytes: entry.bytes.length };
  const store = createFileStore(file, load, limits);
  const discovery = await discover({
    entry: file,
    version,
    store,
    resolve: targetResolver(store),
    isNamed: namedSchemas(part.value, version),
  });
  try {
    const { bytes, findings } = write(discovery, file, { ...part, version }, limits.parse);
    const files = store.opened();
    if (discovery.targets.length === 0)
      return findings.length === 0 && files.length === 0 ? null : { bytes: entry.bytes, files: [], findings };
    return {
      bytes,
      files: files.map(({ location, bytes: length }) => ({ location, bytes: length })),
      findings: files.length > 0 ? [bundledFinding(file.location, files), ...findings] : findings,
    };
  } catch (error) {
    if (!(error instanceof BundleLimitError)) throw error;
    const message = `The files cannot be put together into one document: ${error.message}.`;
    return { bytes: entry.bytes, files: [], findings: [readingFinding('reading/bundle-too-large', message)] };
  }
}

/** @throws BundleLimitError */
function write(
  discovery: Discovery,
  entry: OpenFile,
  {
    version,
    format,
    text,
  }: { readonly version: SpecVersion; readonly format: SourceFormat; readonly text: string },
  limits: ParseLimits,
): { bytes: Uint8Array; findings: Finding[] } {
  const budget = createBundleBudget(limits);
  const { document, left } = emit({
    discovery,
    placement: placeTargets(discovery, entry.location, version),
    version,
    budget,
    rebase: (reference) => rebased(reference, entry),
  });
  const bytes = new TextEncoder().encode(
    textOf(document, format, text, budget.indentation(), limits.maxBytes),
  );
  if (bytes.length > limits.maxBytes)
    throw new BundleLimitError(`it would have ${bytes.length} bytes, and ${limits.maxBytes} are accepted`);
  return { bytes, findings: left.map(leftFinding) };
}

/** A reference that stays is written so that it means in the entry what it meant in its file. */
function rebased({ ref, file }: Reference, entry: OpenFile): string {
  const place = file === entry ? null : resolveLocation(ref, file.location);
  if (!place || 'refusal' in place) return ref;
  const hash = ref.indexOf('#');
  return relativeLocation(place.location, entry.location) + (hash < 0 ? '' : ref.slice(hash));
}

/** JSON in lines if the entry is, and if they do not make it too large: indentation may be many times the content. */
function textOf(
  document: JsonObject,
  format: SourceFormat,
  entry: string,
  lineBytes: number,
  maxBytes: number,
) {
  if (format === 'yaml') return toYaml(document);
  const compact = JSON.stringify(document);
  if (!/\n\s*["}]/.test(entry) || compact.length + lineBytes > maxBytes) return compact;
  const lines = `${JSON.stringify(document, null, 2)}\n`;
  return lines.length <= maxBytes ? lines : compact;
}
