import { mostCheckedBytes, mostIconBytes } from '@connectory/contracts';
import { ProblemError } from '@connectory/platform';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { constants } from 'node:buffer';
import { iconRoute, iconTypes } from '../connectors/icon/icon-body.js';
import { parseJson } from './parse-json.js';

/** What a request other than one that hands a source over may take. */
export const BODY_LIMIT = 16_384;

const editRoute = '/v1/definitions/edit';
/** The whole of a definition may be sent there, or what changes it. */
const definitionRoute = '/v1/connectors/:id/definition';
/** How many values a body holds: a thousand actions of a few each, a definition as it stands. */
const mostValues = new Map([
  [editRoute, 20_000],
  [definitionRoute, 200_000],
]);

/** In JSON a byte may take six: `\u0001`. */
const JSON_OVERHEAD = 6;

/** How long somebody may go on sending what nobody reads any more, so that the answer gets there first. */
const LINGER_MS = 5_000;

/**
 * Sets how bodies are received: JSON only (forms are read by the route that takes them, images by the one of icons), small
 * ones except where sources are handed over and texts are checked. For an instance that has no routes yet.
 */
export function receiveBodies(fastify: FastifyInstance, maxSourceBytes: number): void {
  const textRoutes = new Map([
    ['/v1/registrations', maxSourceBytes],
    ['/v1/definitions/check', mostCheckedBytes],
    // A text, and what changes it.
    [editRoute, mostCheckedBytes + 524_288],
    [definitionRoute, mostCheckedBytes],
  ]);
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser<string>(
    'application/json',
    { parseAs: 'string' },
    async ({ routeOptions }: FastifyRequest, body: string) =>
      parseJson(body, mostValues.get(routeOptions.url ?? '')),
  );
  fastify.addContentTypeParser<Buffer>(
    [...iconTypes],
    { parseAs: 'buffer' },
    async ({ routeOptions }: FastifyRequest, body: Buffer) => {
      if (routeOptions.url === iconRoute) return body;
      throw new ProblemError('request/unsupported-media-type', 'Send application/json.');
    },
  );
  fastify.addHook('onRoute', (route) => {
    if (route.method === 'PUT' && route.url === iconRoute) route.bodyLimit = mostIconBytes;
    const sends = route.method === 'POST' || route.method === 'PATCH';
    const bytes = sends ? textRoutes.get(route.url) : undefined;
    if (bytes === undefined) return;
    route.bodyLimit = Math.min(bytes * JSON_OVERHEAD + BODY_LIMIT, constants.MAX_STRING_LENGTH);
  });
  // The answer may come before the whole request did. What still comes is thrown away for a while, then cut off.
  fastify.addHook('onResponse', ({ raw }, _reply, done) => {
    if (raw.complete === false) {
      raw.unpipe().resume();
      setTimeout(() => raw.destroy(), LINGER_MS).unref();
    }
    done();
  });
}
