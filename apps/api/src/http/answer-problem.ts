import { problemCatalogue, type Problem } from '@connectory/contracts';
import type { Logger, ProblemError } from '@connectory/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { iconTooLarge } from '../connectors/icon/icon-too-large.js';
import { sourceTooLarge } from '../registrations/source-too-large.js';
import { toProblem } from './to-problem.js';

export const problemMediaType = 'application/problem+json; charset=utf-8';

/** A problem as the body of an answer (RFC 9457, section 3). */
export function problemBody(
  problem: ProblemError,
  request: { readonly id: string; readonly url: string },
): Problem {
  const { status, title } = problemCatalogue[problem.code];
  return {
    type: `/docs/problems/${problem.code}`,
    code: problem.code,
    title,
    status,
    detail: problem.detail,
    // Without the query, which may hold what should not be repeated.
    instance: request.url.split('?', 1)[0]!,
    requestId: request.id,
    ...(problem.issues.length > 0 && { issues: [...problem.issues] }),
  };
}

export type AnswerProblem = (error: unknown, request: FastifyRequest, reply: FastifyReply) => void;

/** Answers whatever was thrown with `application/problem+json`; what is our fault is logged with its cause. */
export function createAnswerProblem(logger: Logger, maxSourceBytes: number): AnswerProblem {
  return (error, request, reply) => {
    const problem = ofHandOver(request, toProblem(error), maxSourceBytes);
    if (problem.status >= 500) logger.error({ err: problem.cause ?? problem }, problem.message);
    if (reply.sent) return;
    void reply
      .status(problem.status)
      .header('content-type', problemMediaType)
      .send(JSON.stringify(problemBody(problem, request)));
  };
}

/** Fastify stops a body that is too large before any of our code runs; what it was, the route tells. */
function ofHandOver(
  { method, url }: FastifyRequest,
  problem: ProblemError,
  maxSourceBytes: number,
): ProblemError {
  if (problem.code !== 'request/body-too-large') return problem;
  const path = url.split('?', 1)[0]!;
  if (method === 'POST' && path === '/v1/registrations') return sourceTooLarge(maxSourceBytes);
  if (method === 'PUT' && path.endsWith('/icon')) return iconTooLarge();
  return problem;
}
