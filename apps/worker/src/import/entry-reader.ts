import { createThreadPool, type ThreadLimits } from '@connectory/platform';
import { threadFinding } from '../thread/definition-reader.js';
import type { JudgeOptions } from '../thread/read-definition.js';
import type { EntryTask } from './entry-thread.js';
import type { EntryReading } from './read-entry.js';

/** Twice what a thread has by itself: a third less processor time for each entry, for 40 MB more. */
const YOUNG_MEGABYTES = 96;

export interface EntryReader {
  /** Never rejects for what is in the bytes: an entry that is too much for its thread has a finding that says so. */
  read(bytes: Uint8Array, options: JudgeOptions): Promise<EntryReading & { readonly fault?: unknown }>;
  close(): Promise<void>;
}

/**
 * Reads the entries of imports in threads of their own, so that a definition that somebody registers by itself never waits
 * for them. At most `threads` entries are at work; the others wait here and not in the pool, so that the clock of each
 * starts with its thread.
 */
export function createEntryReader(
  { heapMegabytes, milliseconds }: ThreadLimits,
  threads: number,
  threadFile: URL = new URL('./entry-thread.js', import.meta.url),
): EntryReader {
  // The first import brings the first thread. One stays: with none left, those that wait would never be begun.
  let pool: ReturnType<typeof createPool> | null = null;
  const createPool = () =>
    createThreadPool<EntryTask, EntryReading>(threadFile, heapMegabytes, {
      min: 1,
      max: threads,
      youngMegabytes: YOUNG_MEGABYTES,
    });
  let free = threads;
  const waiting: (() => void)[] = [];

  return {
    async read(bytes, options) {
      if (free > 0) free -= 1;
      else await new Promise<void>((resolve) => waiting.push(resolve));
      pool ??= createPool();
      const tooLate = new AbortController();
      const clock = setTimeout(() => tooLate.abort(), milliseconds);
      try {
        return await pool.run({ bytes, options }, { signal: tooLate.signal });
      } catch (fault) {
        return { ...unreadable(fault, { heapMegabytes, milliseconds }), fault };
      } finally {
        clearTimeout(clock);
        const next = waiting.shift();
        if (next) next();
        else free += 1;
      }
    },
    close: async () => {
      await pool?.close();
    },
  };
}

function unreadable(fault: unknown, limits: ThreadLimits): EntryReading {
  return {
    kind: { kind: 'unknown', version: null },
    format: null,
    findings: JSON.stringify([threadFinding('convert', fault, limits)]),
    findingCounts: { error: 1, warning: 0, info: 0 },
    content: null,
    made: null,
    secrets: [],
    routes: null,
    timings: [],
  };
}
