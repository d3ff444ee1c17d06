const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;

/** Members are told of down to here: `collection`, `info` in it, and `_postman_id` in that. */
const MOST_DEPTH = 3;
/** Longer keys and texts are none that are looked for. */
const MOST_TEXT_BYTES = 1_000;

/** What is told of a JSON text on the way. Depth 1 is within the outermost value; `index` leads into the chunk at hand. */
export interface JsonEvents {
  /** An object or a list begins at `index`, and is the value of `keys` above it. */
  readonly open?: (depth: number, isList: boolean, index: number) => void;
  /** The object or list that stands at `depth` ends with the byte at `index`. */
  readonly close?: (depth: number, index: number) => void;
  /** A member of the outermost objects begins: its key has been read. */
  readonly key?: (depth: number, key: string) => void;
  /** A member of the outermost objects is this text. */
  readonly text?: (path: string, text: string) => void;
}

export interface JsonScanner {
  /** Goes through the next bytes of the text. */
  push(chunk: Uint8Array): void;
  /** How deep the text stands after the last byte; 0 before and after a whole value. */
  readonly depth: number;
  /** The key that a depth stands at, if it is one of the outermost objects. */
  keyAt(depth: number): string | undefined;
}

/**
 * Goes through a JSON text (RFC 8259) as it comes and tells of its shape. Holds nothing of it but short keys and texts of
 * the outermost objects; the inside of strings is jumped over at the speed of a search. Whether it is valid is for others.
 */
export function createJsonScanner(events: JsonEvents): JsonScanner {
  let depth = 0;
  const isObjectAt: boolean[] = [];
  const keys: (string | undefined)[] = [];
  let expectsKey = false;
  let isInString = false;
  let isEscaped = false;
  /** The bytes of a string that may be wanted; `null` for one that is not, or too long. */
  let text: Uint8Array[] | null = null;
  let textBytes = 0;
  /** The next backslash of the chunk, found once: to look for it in every string would take as many passes as there are. */
  let backslash = -1;

  const keep = (bytes: Uint8Array) => {
    if (text === null) return;
    textBytes += bytes.length;
    if (textBytes > MOST_TEXT_BYTES) text = null;
    else text.push(bytes);
  };

  const endString = () => {
    isInString = false;
    if (depth > MOST_DEPTH || !isObjectAt[depth]) return;
    const value = text && decode(text);
    if (expectsKey) {
      keys[depth] = value ?? '';
      events.key?.(depth, value ?? '');
    } else if (value !== null) {
      events.text?.(keys.slice(1, depth + 1).join('/'), value);
    }
  };

  /** From `from`, which stands within a string, to behind it or to the end of the chunk. */
  const throughString = (chunk: Uint8Array, from: number): number => {
    let at = from;
    let quote = -1;
    while (at < chunk.length) {
      if (isEscaped) {
        isEscaped = false;
        at += 1;
        continue;
      }
      if (quote < at) quote = find(chunk, QUOTE, at);
      if (backslash < at) backslash = find(chunk, BACKSLASH, at);
      if (quote < backslash) {
        keep(chunk.subarray(from, quote));
        endString();
        return quote + 1;
      }
      isEscaped = backslash < chunk.length;
      at = backslash + 1;
    }
    keep(chunk.subarray(from));
    return chunk.length;
  };

  const structure = (byte: number, index: number) => {
    if (byte === OPEN_OBJECT || byte === OPEN_LIST) {
      depth += 1;
      const isList = byte === OPEN_LIST;
      // No deeper: a text of nothing but brackets would be remembered whole, eight times over.
      if (depth <= MOST_DEPTH) {
        isObjectAt[depth] = !isList;
        keys[depth] = undefined;
      }
      expectsKey = !isList;
      events.open?.(depth, isList, index);
    } else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) {
      events.close?.(depth, index);
      // What closes more than it opens is no JSON, and must not lead to places of its own.
      if (depth > 0) depth -= 1;
      expectsKey = false;
    } else if (byte === COMMA) {
      expectsKey = depth <= MOST_DEPTH && isObjectAt[depth] === true;
    } else if (byte === COLON) {
      expectsKey = false;
    }
  };

  return {
    get depth() {
      return depth;
    },
    keyAt: (at) => keys[at],
    push(chunk) {
      let at = 0;
      backslash = -1;
      while (at < chunk.length) {
        if (isInString) {
          at = throughString(chunk, at);
          continue;
        }
        const byte = chunk[at]!;
        if (byte === QUOTE) {
          isInString = true;
          text = depth <= MOST_DEPTH ? [] : null;
          textBytes = 0;
        } else structure(byte, at);
        at += 1;
      }
    },
  };
}

function find(chunk: Uint8Array, byte: number, from: number): number {
  const index = chunk.indexOf(byte, from);
  return index === -1 ? chunk.length : index;
}

function decode(parts: readonly Uint8Array[]): string | null {
  const raw = Buffer.concat(parts).toString();
  if (!raw.includes('\\')) return raw;
  try {
    return JSON.parse(`"${raw}"`) as string;
  } catch {
    return null;
  }
}
