import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { Readable } from 'node:stream';
import type { Problem } from '@connectory/contracts';
import { apiUrl } from './config';

const hopByHop = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/**
 * Hands a request on to the API and its answer back, both as streams: an upload is never held in memory and
 * server-sent events arrive as they are sent. Not `fetch`, because the API may answer (413) before it has read
 * the whole body, and fetch turns that into a failed upload.
 */
export async function forward(request: Request): Promise<Response> {
  const { pathname, search, protocol, host } = new URL(request.url);
  const target = apiUrl(pathname + search);
  const send = target.protocol === 'https:' ? httpsRequest : httpRequest;
  const headers = forwardedHeaders(request.headers, protocol, host);
  try {
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      const outgoing = send(target, { method: request.method, headers }, resolve);
      outgoing.on('error', reject);
      request.signal.addEventListener('abort', () => outgoing.destroy());
      if (request.body) sendBody(request.body, outgoing);
      else outgoing.end();
    });
    return toResponse(answer, request.method);
  } catch (error) {
    // Whoever asked has gone: there is nobody to answer, and nothing wrong with the API.
    if (request.signal.aborted) return new Response(null, { status: 499 });
    console.error(`portal: the API at ${target.origin} does not answer:`, error);
    return unreachable(pathname);
  }
}

function sendBody(body: ReadableStream<Uint8Array>, outgoing: ReturnType<typeof httpRequest>): void {
  const incoming = Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]);
  incoming.on('error', () => outgoing.destroy());
  // Once the API has answered, the rest of the upload is read and dropped, so that the browser gets to the answer.
  outgoing.on('close', () => incoming.unpipe(outgoing).resume());
  incoming.pipe(outgoing);
}

function forwardedHeaders(from: Headers, protocol: string, host: string): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of from) if (!hopByHop.has(name)) headers[name] = value;
  headers['accept-encoding'] = 'identity';
  headers['x-forwarded-host'] ??= from.get('host') ?? host;
  headers['x-forwarded-proto'] ??= protocol.replace(':', '');
  return headers;
}

function toResponse(answer: IncomingMessage, method: string): Response {
  const headers = new Headers();
  for (let index = 0; index < answer.rawHeaders.length; index += 2) {
    const name = answer.rawHeaders[index] ?? '';
    if (!hopByHop.has(name.toLowerCase())) headers.append(name, answer.rawHeaders[index + 1] ?? '');
  }
  if (headers.get('content-type')?.startsWith('text/event-stream')) {
    headers.set('cache-control', 'no-cache, no-transform');
    headers.set('x-accel-buffering', 'no');
  }
  const status = answer.statusCode ?? 502;
  const bodyless = method === 'HEAD' || status === 204 || status === 304;
  if (bodyless) answer.resume();
  return new Response(bodyless ? null : (Readable.toWeb(answer) as ReadableStream), { status, headers });
}

function unreachable(instance: string): Response {
  const problem: Problem = {
    type: '/docs/problems/server/unavailable',
    code: 'server/unavailable',
    title: 'The API does not answer',
    status: 503,
    detail: 'The portal cannot reach the API. Check that it runs and that CONNECTORY_API_URL points to it.',
    instance,
    requestId: '',
  };
  return Response.json(problem, { status: 503, headers: { 'content-type': 'application/problem+json' } });
}
