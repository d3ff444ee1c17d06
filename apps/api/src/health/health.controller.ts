import { Health, Readiness } from '@connectory/contracts';
import { checkReadiness, ProblemError, type Metrics, type ReadinessCheck } from '@connectory/platform';
import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { Public } from '../accounts/public.decorator.js';
import { Answers } from '../http/answers.decorator.js';
import { Problems } from '../http/problems.decorator.js';
import { METRICS } from '../tokens.js';
import { READINESS_CHECKS } from './readiness-checks.token.js';

@ApiTags('Health')
@Controller()
export class HealthController {
  constructor(
    @Inject(READINESS_CHECKS) private readonly checks: readonly ReadinessCheck[],
    @Inject(METRICS) private readonly metrics: Metrics,
  ) {}

  /** The process runs. */
  @Get('healthz')
  @Public()
  @Answers(200, 'It does.', Health)
  health(): z.output<typeof Health> {
    return { status: 'ok' };
  }

  /** The process can work: database and queue answer. */
  @Get('readyz')
  @Public()
  @Answers(200, 'Every part answers.', Readiness)
  @Problems('server/unavailable')
  async readiness(): Promise<z.output<typeof Readiness>> {
    const report = await checkReadiness(this.checks);
    if (!report.ready)
      throw new ProblemError('server/unavailable', `No answer from: ${report.failed.join(', ')}.`);
    return { status: 'ok', checks: { ...report.checks } };
  }

  /** Measurements in the text format of Prometheus. */
  @Get('metrics')
  @Public()
  @ApiProduces('text/plain')
  @Answers(200, 'The measurements.')
  async measurements(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    void reply.header('content-type', this.metrics.registry.contentType);
    return this.metrics.registry.metrics();
  }
}
