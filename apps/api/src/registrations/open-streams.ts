import { ProblemError } from '@connectory/platform';
import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';

/** More than anybody watches at once, and few enough that nobody uses up the connections. */
const MAX_PER_CALLER = 20;

/**
 * Counts the streams that are open, by each process for itself, and ends them when the process is asked to stop: they
 * would hold it back for ever.
 */
@Injectable()
export class OpenStreams implements BeforeApplicationShutdown {
  private readonly stopping = new AbortController();
  private readonly counts = new Map<string, number>();

  /**
   * Runs a stream of `caller`'s until it ends; `stop` tells it when it has to.
   *
   * @throws ProblemError `registration/too-many-streams`
   */
  async run(caller: string, stream: (stop: AbortSignal) => Promise<void>): Promise<void> {
    const count = this.counts.get(caller) ?? 0;
    if (count >= MAX_PER_CALLER) {
      throw new ProblemError(
        'registration/too-many-streams',
        `You have ${count} streams of events open. Close one, or ask for the registration itself now and then.`,
      );
    }
    this.counts.set(caller, count + 1);
    try {
      await stream(this.stopping.signal);
    } finally {
      const left = this.counts.get(caller)! - 1;
      if (left === 0) this.counts.delete(caller);
      else this.counts.set(caller, left);
    }
  }

  beforeApplicationShutdown(): void {
    this.stopping.abort();
  }
}
