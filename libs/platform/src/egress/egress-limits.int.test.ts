import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer as createTcpServer } from 'node:net';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import {
  closeAll,
  closeLater,
  egressWith,
  failure,
  listening,
  redirect,
  serve,
  usual,
} from './loopback.test.js';

afterEach(closeAll);

describe('limits of egress', () => {
  const text = 'a'.repeat(20_000);

  it.each([
    ['gzip', gzipSync(text)],
    ['x-gzip', gzipSync(text)],
    ['br', brotliCompressSync(text)],
    ['deflate', deflateSync(text)],
    ['deflate', deflateRawSync(text)],
    ['gzip, br', brotliCompressSync(gzipSync(text))],
    ['identity', Buffer.from(text)],
  ])('unpack %s, but not beyond the limit', async (encoding, packed) => {
    const server = await serve((_request, response) =>
      response.setHeader('content-encoding', encoding).end(packed),
    );
    const egress = egressWith('127.0.0.1');
    const { body } = await egress.fetch(server.url, { ...usual, maxBytes: text.length });
    expect(Buffer.from(body).toString()).toBe(text);
    expect((await failure(egress, server.url, { maxBytes: text.length - 1 })).code).toBe('too-large');
  });

  it('stop a bomb', async () => {
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024));
    const server = await serve((_request, response) =>
      response.setHeader('content-encoding', 'gzip').end(bomb),
    );
    expect((await failure(egressWith('127.0.0.1'), server.url, { maxBytes: 1024 * 1024 })).code).toBe(
      'too-large',
    );
  });

  it('stop an endless stream that says nothing about its length', async () => {
    const server = await serve((_request, response) => {
      const more = () => response.write('a'.repeat(1_000), more);
      more();
    });
    expect((await failure(egressWith('127.0.0.1'), server.url)).code).toBe('too-large');
  });

  it('stop packing that never comes to anything', async () => {
    // Empty gzip members, one after the other: no output, ever.
    const member = gzipSync('');
    const server = await serve((_request, response) => {
      response.setHeader('content-encoding', 'gzip');
      const more = () => response.write(Buffer.concat(new Array<Buffer>(100).fill(member)), more);
      more();
    });
    expect((await failure(egressWith('127.0.0.1'), server.url)).code).toBe('too-large');
  });

  it.each([
    ['gzip', 'not gzip at all'],
    ['br', 'not brotli at all'],
    ['gzip', gzipSync('cut off').subarray(0, 15)],
    ['zstd', 'x'],
    ['gzip, gzip, gzip', 'x'],
  ])('refuse what cannot be unpacked: %s', async (encoding, body) => {
    const server = await serve((_request, response) =>
      response.setHeader('content-encoding', encoding).end(body),
    );
    expect((await failure(egressWith('127.0.0.1'), server.url)).code).toBe('encoding-refused');
  });

  it('take an empty body for empty', async () => {
    const server = await serve((_request, response) => response.setHeader('content-encoding', 'gzip').end());
    const egress = egressWith('127.0.0.1');
    for (const method of ['GET', 'HEAD']) {
      expect((await egress.fetch(server.url, { ...usual, method })).body).toHaveLength(0);
    }
  });

  it('refuse headers without end', async () => {
    const server = await serve((_request, response) =>
      response.setHeader('x-long', 'a'.repeat(40_000)).end(),
    );
    expect((await failure(egressWith('127.0.0.1'), server.url)).code).toBe('too-large');
  });

  it.each([
    ['never answers', () => undefined],
    ['sends its body drop by drop', (_request: IncomingMessage, response: ServerResponse) => drip(response)],
    [
      'redirects for ever, slowly',
      (_request: IncomingMessage, response: ServerResponse) => {
        setTimeout(() => redirect('/again')(_request, response), 120);
      },
    ],
  ])('end a server that %s', async (_what, answer) => {
    const server = await serve(answer);
    expect(
      (await failure(egressWith('127.0.0.1'), server.url, { timeoutMs: 400, maxRedirects: 100 })).code,
    ).toBe('timeout');
  });

  it('end a server that sends its headers drop by drop', async () => {
    const server = createTcpServer((socket) => {
      socket.on('error', () => undefined);
      socket.write('HTTP/1.1 200 OK\r\n');
      const timer = setInterval(() => socket.write('x-more: 1\r\n'), 50);
      socket.on('close', () => clearInterval(timer));
    });
    const port = await listening(server, '127.0.0.1');
    closeLater(server);
    expect(
      (await failure(egressWith('127.0.0.1'), `http://127.0.0.1:${port}/`, { timeoutMs: 400 })).code,
    ).toBe('timeout');
  });

  it('end when the caller gives up', async () => {
    const server = await serve(() => undefined);
    const caller = new AbortController();
    const outcome = failure(egressWith('127.0.0.1'), server.url, { signal: caller.signal });
    await expect.poll(() => server.requests.length).toBe(1);
    caller.abort();
    expect((await outcome).code).toBe('aborted');
  });
});

function drip(response: ServerResponse): void {
  const timer = setInterval(() => response.write('.'), 50);
  response.on('close', () => clearInterval(timer));
}
