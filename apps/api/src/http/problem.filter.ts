import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { problemCatalogue, type Problem } from '@connectory/contracts';
import type { Logger, ProblemError } from '@connectory/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sourceTooLarge } from '../registrations/source-too-large.js';
import { toProblem } from './to-problem.js';

/** A problem as the body of an answer (RFC 9457, section 3). */
function problemBody(problem: ProblemError, request: { readonly id: string; readonly url: string }): Problem {
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

/** Turns whatever was thrown into `application/problem+json`; what is our fault is logged with its cause. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly logger: Logger,
    private readonly maxSourceBytes: number,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const problem = this.ofHandOver(request, toProblem(error));
    if (problem.status >= 500) this.logger.error({ err: problem.cause ?? problem }, problem.message);
    if (reply.sent) return;
    void reply
      .status(problem.status)
      .header('content-type', 'application/problem+json; charset=utf-8')
      .send(JSON.stringify(problemBody(problem, request)));
  }

  /** Fastify stops a body that is too large before any of our code runs; where sources are handed over, it was the source. */
  private ofHandOver({ method, url }: FastifyRequest, problem: ProblemError): ProblemError {
    const isSource = method === 'POST' && url.split('?', 1)[0] === '/v1/registrations';
    return isSource && problem.code === 'request/body-too-large'
      ? sourceTooLarge(this.maxSourceBytes)
      : problem;
  }
}
