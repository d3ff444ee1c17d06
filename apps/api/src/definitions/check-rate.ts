import { ProblemError } from '@connectory/platform';
import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

const CHECKS = 240;
const WINDOW_SECONDS = 60;

/** Limits how many texts one caller has checked: more than anybody types, less than would keep others waiting. */
@Injectable()
export class CheckRate {
  private readonly byCaller = new RateLimiterMemory({ points: CHECKS, duration: WINDOW_SECONDS });

  /** @throws ProblemError `request/too-many`, with `Retry-After` on the reply */
  async spend(caller: string, reply: FastifyReply): Promise<void> {
    try {
      await this.byCaller.consume(caller);
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      const seconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1_000));
      void reply.header('retry-after', String(seconds));
      throw new ProblemError(
        'request/too-many',
        `${CHECKS} texts a minute are checked for one caller. Try again in ${seconds} seconds.`,
      );
    }
  }
}
