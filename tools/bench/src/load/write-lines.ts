import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { generateCollections } from './generate-collections.js';

/** Writes generated collections into a file as NDJSON, one on each line. Gives the bytes of all of them. */
export async function writeLines(file: string, seed: number, count: number): Promise<number> {
  let bytes = 0;
  const lines = function* () {
    for (const { text } of generateCollections(seed, count)) {
      bytes += Buffer.byteLength(text);
      yield `${text}\n`;
    }
  };
  await pipeline(Readable.from(lines(), { objectMode: true }), createWriteStream(file));
  return bytes;
}
