import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AnswerProblem } from './answer-problem.js';

/** Answers whatever a route, a guard or a hook throws. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly answer: AnswerProblem) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }
}
