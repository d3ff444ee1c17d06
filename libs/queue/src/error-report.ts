import type { Logger } from '@connectory/platform';

const quietMs = 10_000;

/**
 * Logs what a connection of the queue has to complain about. One that is lost says the same many times a second, so
 * the same words are written once in ten seconds, with how often they came since.
 */
export function createErrorReport(logger: Logger, queue: string, now: () => number): (error: Error) => void {
  const seen = new Map<string, { at: number; repeats: number }>();
  return (error) => {
    const words = `${error.name}: ${error.message}`;
    const last = seen.get(words);
    if (last && now() - last.at < quietMs) {
      last.repeats += 1;
      return;
    }
    logger.error(
      { err: error, queue, repeats: last?.repeats ?? 0 },
      'The queue has trouble with its storage',
    );
    for (const [other, { at }] of seen) if (now() - at >= quietMs) seen.delete(other);
    seen.set(words, { at: now(), repeats: 0 });
  };
}
