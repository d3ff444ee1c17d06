import { makeHead, makeId, makeRequest, type Request } from './collection-model.js';
import { createSeededRandom } from './seeded-random.js';
import { things } from './vocabulary.js';
import { writeCollection, writeRequest, type CollectionVersion, type Folder } from './write-collection.js';

/** A collection that nobody has made by hand, as a file. */
export interface GeneratedCollection {
  readonly fileName: string;
  readonly version: CollectionVersion;
  /** JSON as Postman indents it not: without blanks between its tokens. */
  readonly text: string;
}

const MEDIAN_BYTES = 30_000;
const LEAST_BYTES = 3_000;
const MOST_BYTES = 300_000;
const SPREAD = 0.8;
const HEAD_BYTES = 1_000;

/** Varied collections, one after the other: the same seed gives the same ones. Half of all are at most 30 KB long. */
export function* generateCollections(seed: number, count: number): Generator<GeneratedCollection> {
  for (let index = 0; index < count; index += 1) yield generateCollection(seed, index);
}

/** The collection at a place of {@link generateCollections}. */
export function generateCollection(seed: number, index: number): GeneratedCollection {
  const random = createSeededRandom(seed, index);
  const version = random.pick(['v1', 'v2.0', 'v2.1', 'v2.1', 'v2.1'] as const);
  const head = makeHead(random, index);
  const wanted = Math.min(MOST_BYTES, Math.max(LEAST_BYTES, random.logNormal(MEDIAN_BYTES, SPREAD)));
  const folders: Folder[] = [];
  for (let bytes = HEAD_BYTES; bytes < wanted;) {
    const thing = random.pick(things);
    const requests: Request[] = [];
    for (let left = random.int(2, 9); left > 0 && bytes < wanted; left -= 1) {
      const request = makeRequest(random, thing);
      requests.push(request);
      bytes += JSON.stringify(writeRequest(version, request)).length + 1;
    }
    folders.push({
      id: makeId(random),
      name: `${thing}s`,
      description: `All about each ${thing}.`,
      requests,
    });
  }
  return {
    fileName: `${head.name.toLowerCase().replaceAll(' ', '-')}.postman_collection.json`,
    version,
    text: JSON.stringify(writeCollection(version, head, folders)),
  };
}
