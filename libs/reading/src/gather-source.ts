import type { Finding } from '@connectory/contracts';
import { chooseDescription } from './archive/choose-description.js';
import { isArchive, openArchive, type Archive } from './archive/open-archive.js';
import { bundle, type BundleEntry } from './bundle/bundle.js';
import { readingFinding } from './bundle/bundle-findings.js';
import type { LoadFile } from './bundle/file-store.js';
import type { BundleLimits } from './bundle/limits.js';
import { isUrl } from './bundle/location.js';
import { mayHaveParts } from './bundle/may-have-parts.js';

/** A source as one document; `bytes` are those that were handed over if it was one already. */
export type GatheredSource =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly findings: readonly Finding[] }
  | {
      readonly ok: false;
      /** At least one error: an archive without a description that could be taken. */
      readonly findings: readonly Finding[];
    };

/** False for the bytes of what certainly is one document already; much cheaper than to gather it. */
export const needsGathering = (bytes: Uint8Array): boolean => isArchive(bytes) || mayHaveParts(bytes);

/**
 * Makes one document of what was handed over: takes the description out of a zip archive, which is recognised by its
 * content, and puts the files together that its references lead to. Files of an archive come from the archive, all others
 * through `load`. Findings are without ranges; their pointers lead into the document. Throws only what `load` throws.
 */
export async function gatherSource(
  source: BundleEntry,
  load: LoadFile,
  limits: BundleLimits,
): Promise<GatheredSource> {
  if (!isArchive(source.bytes)) {
    const bundled = await bundle(source, load, limits);
    return { ok: true, bytes: bundled?.bytes ?? source.bytes, findings: bundled?.findings ?? [] };
  }
  const archive = await openArchive(source.bytes, archiveLimits(limits));
  if ('code' in archive) return { ok: false, findings: [archive] };
  const chosen = await chooseDescription(archive, limits.parse);
  if ('code' in chosen) return { ok: false, findings: [chosen] };

  const { name, bytes, findings } = chosen;
  const bundled = await bundle({ bytes, location: name }, loadFrom(archive, load), limits);
  if (bundled && bundled.files.length > 0)
    return { ok: true, bytes: bundled.bytes, findings: [...findings, ...bundled.findings] };
  const unpacked = readingFinding('reading/unpacked', `${name} was taken out of the archive.`, {
    params: { file: name },
  });
  const left = bundled?.findings ?? [];
  return { ok: true, bytes: bundled?.bytes ?? bytes, findings: [unpacked, ...findings, ...left] };
}

/** To find the description, all files of an archive may have to be looked at. */
const archiveLimits = ({ parse, maxTotalBytes }: BundleLimits) => ({
  maxBytes: parse.maxBytes,
  maxTotalBytes: 4 * maxTotalBytes,
});

function loadFrom(archive: Archive, load: LoadFile): LoadFile {
  const names = new Set(archive.names);
  return async (location) => {
    if (isUrl(location)) return load(location);
    if (names.has(location)) {
      const bytes = await archive.read(location);
      if (bytes) return bytes;
      return {
        refusal: 'refused',
        reason: `${location} is damaged, or the files of the archive are too large.`,
      };
    }
    const similar = archive.names.find((name) => name.toLowerCase() === location.toLowerCase());
    const hint = similar === undefined ? '' : ` It has ${similar}; upper and lower case count.`;
    return { refusal: 'missing', reason: `The archive has no file ${location}.${hint}` };
  };
}
