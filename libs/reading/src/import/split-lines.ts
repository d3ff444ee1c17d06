import { createCapture } from './capture.js';

const NEW_LINE = 0x0a;

/** One line of a text. */
export interface Line {
  /** From 1. */
  readonly number: number;
  /** `null` when it has more bytes than allowed. */
  readonly bytes: Uint8Array | null;
}

/** The lines of a text as it comes, without those that hold nothing but white space. Never holds more than one line. */
export async function* splitLines(chunks: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<Line> {
  const line = createCapture(maxBytes);
  line.begin(0);
  let number = 1;
  const end = (chunk: Uint8Array, index: number): Line | null => {
    const bytes = line.end(chunk, index);
    const ended = { number, bytes };
    number += 1;
    return bytes !== null && isBlank(bytes) ? null : ended;
  };
  for await (const chunk of chunks) {
    let isBehindLine = false;
    for (let from = 0; ;) {
      const index = chunk.indexOf(NEW_LINE, from);
      if (index === -1) break;
      if (isBehindLine && index === from) {
        // Nothing stands in it, and nothing need be taken together.
        number += 1;
        from += 1;
        line.begin(from);
        continue;
      }
      isBehindLine = true;
      const ended = end(chunk, index);
      if (ended) yield ended;
      from = index + 1;
      line.begin(from);
    }
    line.goOn(chunk);
  }
  const last = end(Buffer.alloc(0), 0);
  if (last) yield last;
}

const isBlank = (bytes: Uint8Array): boolean => bytes.every((byte) => byte <= 0x20);
