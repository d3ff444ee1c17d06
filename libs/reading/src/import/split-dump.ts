import { createCapture } from './capture.js';
import { createJsonScanner } from './json-scanner.js';

/** The lists of a data dump of Postman that matter here. */
const lists = ['collections', 'environments', 'globals'] as const;
type DumpList = (typeof lists)[number];
const dumpList = (key: string | undefined): DumpList | null => lists.find((list) => list === key) ?? null;

/** A text with one of these at its top is a document, whatever else it holds. */
const documentKeys = new Set(['openapi', 'swagger', 'info', 'item', 'requests', 'paths']);

/** A document that was handed over: a whole text, or one member of a list of a dump. */
export interface Piece {
  /** `null` for a whole text. */
  readonly list: DumpList | null;
  /** Its place in the list. */
  readonly index: number;
  /** `null` when it has more bytes than allowed, or is cut off. */
  readonly bytes: Uint8Array | null;
  /** The dump ends here, in its middle: whatever was behind it is missing. */
  readonly isCutOff: boolean;
}

/**
 * Takes a text as it comes and gives the documents in it: itself, or, if it is a data dump of Postman (one object with the
 * lists `collections`, `environments`, `globals`), the members of these. Never holds more than one document of at most
 * `maxBytes` bytes, and as much of the whole until it is known what it is.
 */
export async function* splitDump(chunks: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<Piece> {
  const ready: Piece[] = [];
  const member = createCapture(maxBytes);
  const counts = { collections: 0, environments: 0, globals: 0 };
  let list: DumpList | null = null;
  let isDump = false;
  let isDocument = false;
  let chunk: Uint8Array = Buffer.alloc(0);
  const scanner = createJsonScanner({
    key(depth, key) {
      if (depth === 1 && !isDump) isDocument ||= documentKeys.has(key);
    },
    open(depth, isList, index) {
      if (depth === 2) list = isList && !isDocument ? dumpList(scanner.keyAt(1)) : null;
      if (depth !== 3 || list === null || isList) return;
      isDump = true;
      member.begin(index);
    },
    close(depth, index) {
      if (depth !== 3 || list === null || !member.isOpen) return;
      ready.push({ list, index: counts[list], bytes: member.end(chunk, index + 1), isCutOff: false });
      counts[list] += 1;
    },
  });

  let whole: Uint8Array[] = [];
  let bytes = 0;
  let isObject: boolean | null = null;
  for await (chunk of chunks) {
    isObject ??= beginsObject(chunk);
    if (isObject) scanner.push(chunk);
    member.goOn(chunk);
    bytes += chunk.length;
    if (isDump || bytes > maxBytes) whole = [];
    else whole.push(chunk);
    yield* ready.splice(0);
  }
  if (!isDump)
    yield { list: null, index: 0, bytes: bytes > maxBytes ? null : Buffer.concat(whole), isCutOff: false };
  else if (scanner.depth > 0) yield { list: null, index: 0, bytes: null, isCutOff: true };
}

/** Whether the first chunk of a text begins with an object; `null` while there is but white space. */
function beginsObject(chunk: Uint8Array): boolean | null {
  const text = Buffer.from(chunk.buffer, chunk.byteOffset, Math.min(chunk.length, 1_024)).toString();
  const [first] = text.replace(/^\uFEFF/, '').trimStart();
  return first === undefined ? null : first === '{';
}
