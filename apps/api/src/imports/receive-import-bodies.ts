import { ProblemError } from '@connectory/platform';
import type { FastifyInstance, FastifyRequest } from 'fastify';

const importsRoute = '/v1/imports';
/** Nobody sends this: other routes read what is sent as JSON, or as any file, in their own way. */
const anyFile = 'application/vnd.connectory.import';

/** What an import may be sent as beside a form. Nobody reads any of it before the route does. */
const types = [
  anyFile,
  'application/zip',
  'application/x-zip-compressed',
  'application/x-ndjson',
  'application/ndjson',
  'application/jsonl',
];

const readElsewhere = /^application\/(?:json|octet-stream)\b/i;

const isImport = ({ method, routeOptions }: FastifyRequest) =>
  method === 'POST' && routeOptions.url === importsRoute;

/** Lets files come through to the route that imports them, as they come. For an instance that has no routes yet. */
export function receiveImportBodies(fastify: FastifyInstance): void {
  fastify.addContentTypeParser(types, async (request: FastifyRequest) => {
    if (isImport(request)) return undefined;
    throw new ProblemError(
      'request/unsupported-media-type',
      'Send application/json, or multipart/form-data for a file.',
    );
  });
  fastify.addHook('onRequest', (request, _reply, done) => {
    if (isImport(request) && readElsewhere.test(request.headers['content-type'] ?? ''))
      request.headers['content-type'] = anyFile;
    done();
  });
}
