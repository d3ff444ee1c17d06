import { HttpException } from '@nestjs/common';
import { ProblemError } from '@connectory/platform';
import { isUnavailable } from './is-unavailable.js';

/** What Fastify and its plugins say about a request, in our words. */
const fastifyProblems: Readonly<Record<string, () => ProblemError>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: () =>
    new ProblemError('request/body-too-large', 'The body is larger than this address takes.'),
  FST_REQ_FILE_TOO_LARGE: () =>
    new ProblemError('registration/source-too-large', 'The file is larger than this installation takes.'),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: () =>
    new ProblemError(
      'request/unsupported-media-type',
      'Send application/json, or multipart/form-data for a file.',
    ),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: () =>
    new ProblemError('request/malformed-body', 'The body does not have the length that Content-Length says.'),
  FST_ERR_BAD_URL: () =>
    new ProblemError('request/invalid', 'The address cannot be read. Check its percent signs.', [
      { in: 'path', pointer: '', message: 'is not percent-encoded as RFC 3986 says' },
    ]),
  FST_ERR_MAX_PARAM_LENGTH: routeNotFound,
};

/** The problem that an error is for the caller. What we do not know is `server/internal`, and says nothing of itself. */
export function toProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  const known = fastifyProblems[codeOf(error)];
  if (known) return known();
  if (codeOf(error).startsWith('FST_') && isClientError(error)) {
    return new ProblemError(
      'request/malformed-body',
      'The body cannot be read. Check its Content-Type and its parts.',
    );
  }
  if (error instanceof HttpException) return ofNest(error);
  if (isClientError(error)) return new ProblemError('request/malformed-body', 'The request cannot be read.');
  if (isUnavailable(error)) {
    return new ProblemError(
      'server/unavailable',
      'The database does not answer. Try again in a moment.',
      [],
      {
        cause: error,
      },
    );
  }
  return new ProblemError('server/internal', 'The request id leads to the reason in the log.', [], {
    cause: error,
  });
}

function ofNest(error: HttpException): ProblemError {
  if (error.getStatus() === 404) return routeNotFound();
  if (error.getStatus() === 415) return fastifyProblems['FST_ERR_CTP_INVALID_MEDIA_TYPE']!();
  if (error.getStatus() === 413) return fastifyProblems['FST_ERR_CTP_BODY_TOO_LARGE']!();
  if (error.getStatus() < 500)
    return new ProblemError('request/malformed-body', 'The request cannot be read.');
  return new ProblemError('server/internal', 'The request id leads to the reason in the log.', [], {
    cause: error,
  });
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

const isClientError = (error: unknown): boolean =>
  error instanceof Error &&
  'statusCode' in error &&
  typeof error.statusCode === 'number' &&
  error.statusCode >= 400 &&
  error.statusCode < 500;

function routeNotFound(): ProblemError {
  return new ProblemError(
    'request/route-not-found',
    'There is nothing here. GET /openapi.json lists what there is.',
  );
}
