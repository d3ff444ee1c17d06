import type { Finding } from '@connectory/contracts';
import {
  decodeBytes,
  isObject,
  isSupportedKind,
  parsePart,
  recogniseKind,
  walk,
  type JsonValue,
  type ParseLimits,
} from '@connectory/definition';
import { listed, readingFinding } from '../bundle/bundle-findings.js';
import { resolveLocation } from '../bundle/location.js';
import type { Archive } from './open-archive.js';

/** The description that an archive is about. */
export interface ChosenDescription {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Descriptions that were passed over. */
  readonly findings: readonly Finding[];
}

interface Candidate {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly isSupported: boolean;
  /** Locations that its references lead to. */
  readonly refersTo: ReadonlySet<string>;
}

const describing = /\.(?:json|ya?ml|postman_collection|openapi|swagger|oas)$/i;
/** The text of every description has one of these in it; to look for them is much cheaper than to read it. */
const mark = /\b(?:openapi|swagger|swaggerVersion)["']?\s*:|getpostman|_postman_|"(?:item|requests)"\s*:/;

/**
 * Finds the description that no other one refers to. Of several, the one nearest to the top is taken, and beside others
 * there the one that is named `openapi` or `swagger`; a finding says so if that does not single one out.
 */
export async function chooseDescription(
  archive: Archive,
  limits: ParseLimits,
): Promise<ChosenDescription | Finding> {
  const candidates: Candidate[] = [];
  const unread: string[] = [];
  for (const name of archive.names.filter((one) => describing.test(one))) {
    const bytes = await archive.read(name);
    if (bytes === null) unread.push(name);
    const candidate = bytes && readCandidate(name, bytes, limits);
    if (candidate) candidates.push(candidate);
  }
  if (candidates.length === 0) return withoutDescription(archive, unread);

  const supported = candidates.filter(({ isSupported }) => isSupported);
  const roots = withoutParts(supported.length > 0 ? supported : candidates);
  const ranks = roots.map(({ name }) => rankOf(name));
  const best = Math.min(...ranks);
  const chosen = roots.filter((_root, index) => ranks[index] === best);
  const [root] = chosen;
  if (!root || chosen.length > 1) return ambiguous(chosen.map(({ name }) => name));
  const others = roots.filter((other) => other !== root).map(({ name }) => name);
  return {
    name: root.name,
    bytes: root.bytes,
    findings: others.length > 0 ? [passedOver(root.name, others)] : [],
  };
}

function readCandidate(name: string, bytes: Uint8Array, limits: ParseLimits): Candidate | null {
  if (!mark.test(decodeBytes(bytes).text)) return null;
  const part = parsePart(bytes, limits);
  const kind = part.ok ? recogniseKind(part.value) : null;
  if (!part.ok || kind === null || kind.kind === 'unknown') return null;
  return { name, bytes, isSupported: isSupportedKind(kind), refersTo: locationsIn(part.value, name) };
}

function locationsIn(value: JsonValue, name: string): ReadonlySet<string> {
  const locations = new Set<string>();
  walk(value, (here) => {
    const ref = isObject(here) ? here['$ref'] : undefined;
    const place = typeof ref === 'string' ? resolveLocation(ref, name) : null;
    if (place && 'location' in place && place.location !== name) locations.add(place.location);
  });
  return locations;
}

/** Without those that others refer to, unless all refer to each other. */
function withoutParts(candidates: readonly Candidate[]): readonly Candidate[] {
  const parts = new Set(candidates.flatMap(({ refersTo }) => [...refersTo]));
  const roots = candidates.filter(({ name }) => !parts.has(name));
  return roots.length > 0 ? roots : candidates;
}

function rankOf(name: string): number {
  const path = name.split('/');
  return 2 * path.length + (/^(?:openapi|swagger)\.(?:json|ya?ml)$/i.test(path.at(-1)!) ? 0 : 1);
}

const withoutDescription = ({ names }: Archive, unread: readonly string[]): Finding => {
  const said = `None of the ${names.length} files in the archive is an OpenAPI description or a Postman collection.`;
  const more = ` ${listed(unread)} could not be read: damaged or too large.`;
  return readingFinding('reading/archive-without-description', unread.length > 0 ? said + more : said);
};

const ambiguous = (names: readonly string[]): Finding =>
  readingFinding(
    'reading/archive-ambiguous',
    `The archive holds ${names.length} API descriptions, and nothing says which one is meant: ${listed(names)}. Hand over one at a time, or name one of them openapi.yaml or openapi.json.`,
    { params: { descriptions: names.length } },
  );

const passedOver = (name: string, others: readonly string[]): Finding =>
  readingFinding(
    'reading/other-descriptions',
    `${name} was taken out of the archive; other API descriptions in it were passed over: ${listed(others)}.`,
    { params: { taken: name, others: others.length } },
  );
