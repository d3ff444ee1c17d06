import { Piscina } from 'piscina';

export interface ThreadLimits {
  /** What one source may take of memory before its thread is ended. */
  readonly heapMegabytes: number;
  /** How long one source may take before its thread is ended, from the moment that the thread has begun with it. */
  readonly milliseconds: number;
}

/**
 * Threads that are ended when a source takes more memory than allowed. The caller closes the pool.
 *
 * @param threads.youngMegabytes what a thread has for objects that live for a moment: with more of it less time goes into
 *   sorting out what is still needed, which counts where one source follows the other
 */
export function createThreadPool<Task, Result>(
  threadFile: URL,
  heapMegabytes: number,
  threads: { readonly min: number; readonly max: number; readonly youngMegabytes?: number },
): Piscina<Task, Result> {
  return new Piscina<Task, Result>({
    filename: threadFile.href,
    minThreads: threads.min,
    maxThreads: threads.max,
    idleTimeout: 10_000,
    // The flags of the process are its own; a thread needs none of them.
    execArgv: [],
    resourceLimits: {
      maxOldGenerationSizeMb: heapMegabytes,
      stackSizeMb: 4,
      ...(threads.youngMegabytes !== undefined && { maxYoungGenerationSizeMb: threads.youngMegabytes }),
    },
  });
}

/** Why a thread gave no result: the source took too much `time` or `memory`, or we tripped over it (`ours`). */
export function threadFault(fault: unknown): 'time' | 'memory' | 'ours' {
  if (!(fault instanceof Error)) return 'ours';
  if (fault.name === 'AbortError') return 'time';
  const isOutOfMemory = 'code' in fault && fault.code === 'ERR_WORKER_OUT_OF_MEMORY';
  // The second of them is one that comes out of a thread.
  return isOutOfMemory || fault instanceof RangeError || fault.name === 'RangeError' ? 'memory' : 'ours';
}
