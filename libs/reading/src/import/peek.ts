/** The first bytes, enough to know an archive by, and all of them. */
export async function peek(
  chunks: AsyncIterable<Uint8Array>,
): Promise<{ first: Uint8Array; all: AsyncIterable<Uint8Array> }> {
  const iterator = chunks[Symbol.asyncIterator]();
  let first: Uint8Array = Buffer.alloc(0);
  for (;;) {
    const next = await iterator.next();
    if (next.done) break;
    first = Buffer.concat([first, next.value]);
    if (first.length >= 4) break;
  }
  const rest = { [Symbol.asyncIterator]: () => iterator };
  async function* all(): AsyncGenerator<Uint8Array> {
    if (first.length > 0) yield first;
    yield* rest;
  }
  return { first, all: all() };
}
