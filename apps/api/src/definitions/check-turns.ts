import { ProblemError } from '@connectory/platform';
import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { spendPoint } from '../http/spend-point.js';

const CHECKS = 240;
const WINDOW_SECONDS = 60;
const MOST_WAITING = 8;

const tooManyChecks = `${CHECKS} texts a minute are checked for an organisation.`;

/**
 * Lets organisations have texts checked in turn: one of each at a time, so that none holds up the others, a few waiting,
 * and no more in a minute than its people type. Counted by each process for itself.
 */
@Injectable()
export class CheckTurns {
  private readonly perMinute = new RateLimiterMemory({ points: CHECKS, duration: WINDOW_SECONDS });
  private readonly turns = new Map<string, { waiting: number; last: Promise<unknown> }>();

  /** Runs `work` when it is its turn. @throws ProblemError `request/too-many`, with `Retry-After` on the reply */
  async run<Result>(
    organizationId: string,
    reply: FastifyReply,
    work: (gone: AbortSignal) => Promise<Result>,
  ): Promise<Result> {
    const turn = this.turns.get(organizationId) ?? { waiting: 0, last: Promise.resolve() };
    if (turn.waiting > MOST_WAITING) {
      void reply.header('retry-after', '1');
      throw new ProblemError(
        'request/too-many',
        `${MOST_WAITING} texts of your organisation wait to be checked already.`,
      );
    }
    const gone = new AbortController();
    // Nobody waits for the answer any more: the next one need not either.
    reply.raw.once('close', () => gone.abort());
    turn.waiting += 1;
    this.turns.set(organizationId, turn);
    const mine = turn.last.then(async () => {
      await spendPoint(this.perMinute, organizationId, reply, tooManyChecks);
      gone.signal.throwIfAborted();
      return work(gone.signal);
    });
    // Whatever becomes of this one, the next has its turn.
    turn.last = mine.catch(() => undefined);
    try {
      return await mine;
    } catch (error) {
      if (!gone.signal.aborted) throw error;
      throw new ProblemError('request/malformed-body', 'The caller has left.', [], { cause: error });
    } finally {
      turn.waiting -= 1;
      if (turn.waiting === 0) this.turns.delete(organizationId);
    }
  }
}
