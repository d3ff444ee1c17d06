import { createMetrics } from '@connectory/platform';
import { connect, type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHealthServer } from './health-server.js';

describe('the health server', () => {
  const server = createHealthServer([], createMetrics('worker'));
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  /** The status of an answer to a request line that no client library would send. */
  const ask = async (path: string) => {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    socket.end(`GET ${path} HTTP/1.1\r\nHost: worker\r\nConnection: close\r\n\r\n`);
    return Number((await text(socket)).split(' ')[1]);
  };

  it.each(['/healthz', '/readyz', '/metrics', '/healthz?full'])('answers %s', async (path) => {
    expect(await ask(path)).toBe(200);
  });

  it.each(['//', 'http://[', '*', '/%zz', '/nowhere'])('knows nothing at %s, and stays', async (path) => {
    expect(await ask(path)).toBe(404);
    expect(await ask('/healthz')).toBe(200);
  });
});
