import { ProblemError } from '@connectory/platform';
import { Injectable } from '@nestjs/common';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { FastifyReply } from 'fastify';
import { spendPoint } from '../http/spend-point.js';

const WINDOW_SECONDS = 15 * 60;
const PER_ADDRESS = 100;
const PER_ADDRESS_AND_SUBJECT = 10;

/**
 * Limits how often somebody may get a password or a set-up token wrong: ten times in 15 minutes for one subject from one
 * address, a hundred times from one address whatever the subject. Counted by each process for itself: with N processes
 * of the api it is up to N times as many, which is still far from guessing.
 */
@Injectable()
export class Attempts {
  private readonly byAddress = new RateLimiterMemory({ points: PER_ADDRESS, duration: WINDOW_SECONDS });
  private readonly bySubject = new RateLimiterMemory({
    points: PER_ADDRESS_AND_SUBJECT,
    duration: WINDOW_SECONDS,
  });

  /**
   * Runs `attempt` unless too many failed before. Only what the caller got wrong counts.
   *
   * @param from the caller's address, and what is tried there: an e-mail address, `setup`
   * @throws ProblemError `request/too-many`, with `Retry-After` on the reply
   */
  async run<Result>(
    from: { readonly address: string; readonly subject: string },
    reply: FastifyReply,
    attempt: () => Promise<Result>,
  ): Promise<Result> {
    const subject = `${from.address} ${from.subject}`;
    // Counted before the answer is known, so that attempts side by side count, too.
    await this.spend(this.byAddress, from.address, reply);
    await this.spend(this.bySubject, subject, reply);
    try {
      const result = await attempt();
      await this.bySubject.delete(subject);
      await this.byAddress.reward(from.address);
      return result;
    } catch (error) {
      if (!(error instanceof ProblemError)) {
        await this.bySubject.reward(subject);
        await this.byAddress.reward(from.address);
      }
      throw error;
    }
  }

  private spend(limiter: RateLimiterMemory, key: string, reply: FastifyReply): Promise<void> {
    return spendPoint(limiter, key, reply, 'Too many attempts failed.');
  }
}
