import type { FastifyInstance } from 'fastify';
import { refuseClientError } from './refuse-client-error.js';

/** How long somebody may take to send a request. */
const REQUEST_MS = 60_000;
/** And an import, which may be a gigabyte; its route sees to it that something comes all the time. */
export const LONGEST_REQUEST_MS = 2 * 3_600_000;

/** Refuses requests that do not come to their end, except those that may take long. */
export function limitRequestTime(fastify: FastifyInstance, requestMs = REQUEST_MS): void {
  fastify.addHook('onRequest', ({ method, routeOptions, raw }, reply, done) => {
    const mayTakeLong = method === 'POST' && routeOptions.url === '/v1/imports';
    if (!mayTakeLong && raw.complete === false) {
      const timer = setTimeout(() => {
        const message = 'The request did not come to its end in time';
        const error = Object.assign(new Error(message), { code: 'ERR_HTTP_REQUEST_TIMEOUT' });
        if (raw.complete === false) refuseClientError(error, raw.socket);
      }, requestMs).unref();
      reply.raw.once('close', () => clearTimeout(timer));
    }
    done();
  });
}
