import 'reflect-metadata';
import multipart from '@fastify/multipart';
import { inWorkContext, nestLogger } from '@connectory/platform';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { IncomingMessage } from 'node:http';
import { randomUUID } from 'node:crypto';
import { Admission } from './accounts/admission.js';
import { ApiModule, type ApiParts } from './api.module.js';
import { serveApiDocument } from './docs/serve-api-document.js';
import { createAnswerProblem } from './http/answer-problem.js';
import { limitRequestTime, LONGEST_REQUEST_MS } from './http/limit-request-time.js';
import { ProblemFilter } from './http/problem.filter.js';
import { BODY_LIMIT, receiveBodies } from './http/receive-bodies.js';
import { refuseClientError } from './http/refuse-client-error.js';
import { SchemaPipe } from './http/schema.pipe.js';
import { receiveImportBodies } from './imports/receive-import-bodies.js';

const requestId = (given: string | string[] | undefined) =>
  typeof given === 'string' && /^[\w.-]{8,64}$/.test(given) ? given : randomUUID();

function setCommonHeaders(request: FastifyRequest, reply: FastifyReply): void {
  void reply
    .header('x-request-id', request.id)
    .header('x-content-type-options', 'nosniff')
    .header('referrer-policy', 'no-referrer')
    .header('cache-control', 'no-store');
}

/** Builds the api, ready to listen or to be called through `inject`. The caller closes it. */
export async function createApi(parts: ApiParts): Promise<NestFastifyApplication> {
  const { config, logger, metrics } = parts;
  const answerProblem = createAnswerProblem(logger, config.CONNECTORY_MAX_SOURCE_BYTES);
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    requestTimeout: LONGEST_REQUEST_MS,
    // One hop: the last address is what the nearest proxy saw; those before it are what anybody may claim.
    trustProxy: config.CONNECTORY_TRUST_PROXY ? (_address, hop) => hop === 0 : false,
    genReqId: (request: IncomingMessage) => requestId(request.headers['x-request-id']),
    forceCloseConnections: 'idle',
    // Whoever comes while the process stops is still answered; Fastify's own 503 would be no problem of ours.
    return503OnClosing: false,
    clientErrorHandler: refuseClientError,
    // What cannot be routed comes to none of the hooks below.
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => {
      setCommonHeaders(request, reply);
      answerProblem(error, request, reply);
    },
  });
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.forRoot(parts), adapter, {
    logger: nestLogger(logger),
    abortOnError: false,
    bodyParser: false,
  });
  const fastify = adapter.getInstance();
  receiveBodies(fastify, config.CONNECTORY_MAX_SOURCE_BYTES);
  receiveImportBodies(fastify);
  limitRequestTime(fastify);
  fastify.addHook('onRequest', (request, reply, done) => {
    setCommonHeaders(request, reply);
    inWorkContext({ requestId: request.id }, done);
  });
  // Before the body is read: nobody has us keep megabytes who may not.
  const admission = app.get(Admission, { strict: false });
  fastify.addHook('onRequest', async (request, reply) => {
    const { access } = request.routeOptions.config;
    if (access) await admission.admit(request, reply, access);
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
  app.useGlobalFilters(new ProblemFilter(answerProblem));
  app.enableShutdownHooks();
  serveApiDocument(app);
  await app.init();
  await fastify.ready();
  return app;
}
