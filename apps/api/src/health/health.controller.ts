import { Health, Readiness } from '@connectory/contracts';
import { checkReadiness, ProblemError, type Metrics, type ReadinessCheck } from '@connectory/platform';
import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { Public } from '../accounts/public.decorator.js';
import { Answers } from '../http/answers.decorator.js';
import { Describes } from '../http/describes.decorator.js';
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

  @Get('healthz')
  @Public()
  @Describes('getHealth', 'See whether the process runs')
  @Answers(200, 'It does.', Health)
  health(): z.output<typeof Health> {
    return { status: 'ok' };
  }

  @Get('readyz')
  @Public()
  @Describes(
    'getReadiness',
    'See whether the process can work',
    'It can when the database and the queue answer.',
  )
  @Answers(200, 'Every part answers.', Readiness)
  @Problems('server/unavailable')
  async readiness(): Promise<z.output<typeof Readiness>> {
    const report = await checkReadiness(this.checks);
    if (!report.ready)
      throw new ProblemError('server/unavailable', `No answer from: ${report.failed.join(', ')}.`);
    return { status: 'ok', checks: { ...report.checks } };
  }

  @Get('metrics')
  @Public()
  @Describes('getMetrics', 'Read measurements')
  @Answers(200, 'The measurements, in the text format of Prometheus.', { mediaTypes: ['text/plain'] })
  async measurements(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    void reply.header('content-type', this.metrics.registry.contentType);
    return this.metrics.registry.metrics();
  }
}
