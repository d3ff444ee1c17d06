import 'reflect-metadata';
import multipart from '@fastify/multipart';
import { inWorkContext, nestLogger } from '@connectory/platform';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { IncomingMessage } from 'node:http';
import { randomUUID } from 'node:crypto';
import { ApiModule, type ApiParts } from './api.module.js';
import { serveApiDocument } from './docs/serve-api-document.js';
import { ProblemFilter } from './http/problem.filter.js';
import { SchemaPipe } from './http/schema.pipe.js';

/** Text in JSON may take more bytes than the text itself: quotes and line ends are escaped. */
const JSON_OVERHEAD = 2;

const requestId = (given: string | string[] | undefined) =>
  typeof given === 'string' && /^[\w.-]{8,64}$/.test(given) ? given : randomUUID();

/** Builds the api, ready to listen or to be called through `inject`. The caller closes it. */
export async function createApi(parts: ApiParts): Promise<NestFastifyApplication> {
  const { config, logger, metrics } = parts;
  const adapter = new FastifyAdapter({
    bodyLimit: config.CONNECTORY_MAX_SOURCE_BYTES * JSON_OVERHEAD + 65_536,
    trustProxy: config.CONNECTORY_TRUST_PROXY,
    genReqId: (request: IncomingMessage) => requestId(request.headers['x-request-id']),
    forceCloseConnections: 'idle',
  });
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.forRoot(parts), adapter, {
    logger: nestLogger(logger),
    abortOnError: false,
  });
  const fastify = adapter.getInstance();
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply
      .header('x-request-id', request.id)
      .header('x-content-type-options', 'nosniff')
      .header('referrer-policy', 'no-referrer')
      .header('cache-control', 'no-store');
    inWorkContext({ requestId: request.id }, done);
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    const labels = { method: request.method, route, status: String(reply.statusCode) };
    metrics.httpDuration.observe(labels, reply.elapsedTime / 1_000);
    logger.debug({ ...labels, ms: Math.round(reply.elapsedTime) }, 'Request');
    done();
  });
  await app.register(multipart, { throwFileSizeLimit: false });
  app.useGlobalPipes(new SchemaPipe());
  app.useGlobalFilters(new ProblemFilter(logger, config.CONNECTORY_MAX_SOURCE_BYTES));
  app.enableShutdownHooks();
  serveApiDocument(app);
  await app.init();
  await fastify.ready();
  return app;
}
