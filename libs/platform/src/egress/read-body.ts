import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';
import { EgressError } from './egress-error.js';

/** More than one packing is legal (RFC 9110 section 8.4) and almost unknown; a long list is an attack. */
const mostCodings = 2;
/** What packing may cost at most if it saves nothing. */
const packingOverheadBytes = 65_536;

/**
 * Reads and unpacks a body, and stops as soon as it is longer than `maxBytes`, packed or unpacked: neither a bomb nor
 * an endless stream is ever held in memory.
 *
 * @param contentEncoding the header, or an empty string
 * @throws EgressError `too-large` or `encoding-refused`; the stream's or the unpacker's own error otherwise
 */
export async function readBody(
  stream: AsyncIterable<Uint8Array>,
  contentEncoding: string,
  { host, maxBytes }: { readonly host: string; readonly maxBytes: number },
): Promise<Uint8Array> {
  const codings = codingsOf(contentEncoding, host);
  const tooLarge = () => new EgressError('too-large', host, `its answer is larger than ${maxBytes} bytes`);
  const packed = capped(stream, codings.length === 0 ? maxBytes : maxBytes + packingOverheadBytes, tooLarge);
  const iterator = packed[Symbol.asyncIterator]();
  const first = await iterator.next();
  // An empty body is empty, whatever its headers say about packing.
  if (first.done) return new Uint8Array();

  const chunks: Uint8Array[] = [];
  const source = Readable.from(rejoined(first.value, packed));
  const unpackers = codings
    .toReversed()
    .map((coding, index) => unpacker(coding, index === 0 ? first.value : undefined));
  let length = 0;
  const sink = new Writable({
    write(chunk: Uint8Array, _encoding, done) {
      length += chunk.length;
      if (length <= maxBytes) chunks.push(chunk);
      done(length > maxBytes ? tooLarge() : null);
    },
  });
  await pipeline([source, ...unpackers, sink]);
  return Buffer.concat(chunks);
}

async function* capped(
  stream: AsyncIterable<Uint8Array>,
  maxBytes: number,
  tooLarge: () => EgressError,
): AsyncGenerator<Uint8Array> {
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.length;
    if (length > maxBytes) throw tooLarge();
    yield chunk;
  }
}

async function* rejoined(first: Uint8Array, rest: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  yield* rest;
}

type Coding = 'gzip' | 'br' | 'deflate';

function codingsOf(contentEncoding: string, host: string): Coding[] {
  const names = contentEncoding
    .toLowerCase()
    .split(',')
    .map((name) => name.trim().replace(/^x-/, ''))
    .filter((name) => name !== '' && name !== 'identity');
  const codings = names.filter(
    (name): name is Coding => name === 'gzip' || name === 'br' || name === 'deflate',
  );
  if (codings.length !== names.length || codings.length > mostCodings) {
    throw new EgressError('encoding-refused', host, 'its answer is packed in a way that we did not ask for');
  }
  return codings;
}

function unpacker(coding: Coding, first: Uint8Array | undefined) {
  if (coding === 'gzip') return createGunzip();
  if (coding === 'br') return createBrotliDecompress();
  // `deflate` means zlib (RFC 9110 section 8.4.1.2), but some servers send it raw; zlib's first byte tells.
  const isZlib = first === undefined || ((first[0] ?? 0) & 0x0f) === 8;
  return isZlib ? createInflate() : createInflateRaw();
}
