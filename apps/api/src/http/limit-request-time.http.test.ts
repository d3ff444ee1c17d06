import { fastify, type FastifyInstance } from 'fastify';
import { connect } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { limitRequestTime } from './limit-request-time.js';

let server: FastifyInstance;
let port: number;
beforeEach(async () => {
  server = fastify();
  limitRequestTime(server, 50);
  for (const url of ['/v1/things', '/v1/imports'])
    server.post(url, async (request) => ({ read: JSON.stringify(request.body) }));
  await server.listen({ port: 0, host: '127.0.0.1' });
  port = (server.server.address() as { port: number }).port;
});
afterEach(() => server.close());

/** Sends the beginning of a request, and the rest only when `rest` resolves; gives all that is answered. */
async function answerTo(path: string, rest: Promise<unknown>): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  const head = [
    `POST ${path} HTTP/1.1`,
    'Host: api',
    'Connection: close',
    'Content-Type: application/json',
    'Content-Length: 2',
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n{`);
  void rest.then(() => socket.write('}'));
  let text = '';
  for await (const chunk of socket) text += String(chunk);
  return text;
}

const longer = () => new Promise((resolve) => setTimeout(resolve, 150));

it('refuses a request that does not come to its end', async () => {
  expect(await answerTo('/v1/things', new Promise(() => undefined))).toMatch(
    /^HTTP\/1\.1 400 .*malformed-body/s,
  );
});

it('waits for an import', async () => {
  expect(await answerTo('/v1/imports', longer())).toMatch(/^HTTP\/1\.1 200 /);
});
