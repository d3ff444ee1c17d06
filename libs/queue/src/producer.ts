import { openQueue, type QueueBackend, type StoredQueue } from './backend.js';
import { withDeadline } from './deadline.js';

const deadlineMs = 5_000;

/** The adding side of one named queue, which opens its connection at the first use. */
export interface Producer {
  /** @throws Error if the storage does not answer within five seconds */
  use<Result>(work: (queue: StoredQueue) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

export interface ProducerOptions {
  readonly backend: QueueBackend;
  readonly name: string;
  /** Nothing is written by opening the queue: for looking only. */
  readonly readOnly?: boolean;
  readonly onError: (error: Error) => void;
}

export function createProducer({ backend, name, readOnly = false, onError }: ProducerOptions): Producer {
  let opened: Promise<StoredQueue> | undefined;

  async function open(): Promise<StoredQueue> {
    const queue = openQueue(backend, name, { skipMetasUpdate: readOnly, onError });
    try {
      await queue.waitUntilReady();
      return queue;
    } catch (error) {
      // BullMQ remembers a failed start for ever; the next use has to begin anew.
      opened = undefined;
      await queue.close();
      throw error;
    }
  }

  return {
    use: (work) =>
      withDeadline(
        (opened ??= open()).then(work),
        deadlineMs,
        `The storage of the queue ${name} did not answer within ${deadlineMs} ms`,
      ),
    async close() {
      const queue = await opened;
      opened = undefined;
      await queue?.close();
    },
  };
}
