import { ProblemError } from '@connectory/platform';
import type { FastifyReply } from 'fastify';
import { RateLimiterRes, type RateLimiterMemory } from 'rate-limiter-flexible';

/**
 * Takes one point of `key`'s; `detail` says what there was too much of.
 *
 * @throws ProblemError `request/too-many`, with `Retry-After` on the reply
 */
export async function spendPoint(
  limiter: RateLimiterMemory,
  key: string,
  reply: FastifyReply,
  detail: string,
): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    const seconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1_000));
    void reply.header('retry-after', String(seconds));
    throw new ProblemError('request/too-many', `${detail} Try again in ${seconds} seconds.`);
  }
}
