import type { FastifyReply } from 'fastify';

const HEARTBEAT_MS = 15_000;

/**
 * Answers with server-sent events (HTML Living Standard, section 9.2): one event named `name` per value, its data as JSON.
 * A comment now and then keeps proxies from closing the connection. Ends with `values`; when the caller goes away or
 * `stop` aborts, so does the iteration. Values are taken only as fast as the caller reads them.
 */
export async function sendEvents(
  reply: FastifyReply,
  name: string,
  stop: AbortSignal,
  values: (signal: AbortSignal) => AsyncIterable<unknown>,
): Promise<void> {
  const gone = new AbortController();
  // Of the answer, not of the request: that one is "closed" as soon as it has been read.
  reply.raw.once('close', () => gone.abort());
  const signal = AbortSignal.any([gone.signal, stop]);
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, {
    ...(reply.getHeaders() as Record<string, string>),
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
    // A stream ends with its connection; kept alive, it would hold a shutdown back.
    connection: 'close',
  });
  raw.write(': connected\n\n');
  const heartbeat = setInterval(() => raw.write(': still here\n\n'), HEARTBEAT_MS);
  try {
    for await (const value of values(signal)) {
      const flushed = raw.write(`event: ${name}\ndata: ${JSON.stringify(value)}\n\n`);
      if (!flushed) await drained(raw, signal);
    }
  } finally {
    clearInterval(heartbeat);
    raw.end();
  }
}

function drained(raw: FastifyReply['raw'], signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      raw.off('drain', done);
      signal.removeEventListener('abort', done);
      resolve();
    };
    raw.once('drain', done);
    signal.addEventListener('abort', done, { once: true });
    if (signal.aborted) done();
  });
}
