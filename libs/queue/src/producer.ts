import { openQueue, type QueueBackend, type QueueSettings, type StoredQueue } from './backend.js';
import { withDeadline } from './deadline.js';

const deadlineMs = 5_000;

/** The adding side of one named queue, which opens its connection at the first use. */
export interface Producer {
  /** @throws Error if the storage does not answer within five seconds */
  use<Result>(work: (queue: StoredQueue) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

export interface ProducerOptions extends QueueSettings {
  readonly backend: QueueBackend;
  readonly name: string;
}

export function createProducer({ backend, name, ...settings }: ProducerOptions): Producer {
  let current: { readonly queue: StoredQueue; readonly ready: Promise<unknown> } | undefined;

  async function open(): Promise<StoredQueue> {
    if (!current) {
      const queue = openQueue(backend, name, settings);
      current = { queue, ready: queue.waitUntilReady() };
    }
    const { queue, ready } = current;
    try {
      await ready;
      return queue;
    } catch (error) {
      // BullMQ remembers a failed start for ever; the next use has to begin anew.
      if (current?.queue === queue) {
        current = undefined;
        await queue.close();
      }
      throw error;
    }
  }

  return {
    use: (work) =>
      withDeadline(
        open().then(work),
        deadlineMs,
        `The storage of the queue ${name} did not answer within ${deadlineMs} ms`,
      ),
    close: async () => current?.queue.close(),
  };
}
