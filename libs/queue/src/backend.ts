import { poolConfig } from '@connectory/platform';
import {
  createPostgresBackend,
  Queue,
  Worker,
  type Processor,
  type WorkerOptions,
  type WorkerListener,
} from 'bullmq';

/** Where jobs wait: a Redis, or the schema `queue` of our own PostgreSQL. */
export type QueueBackend =
  { readonly type: 'redis'; readonly url: string } | { readonly type: 'postgres'; readonly url: string };

/** What we need of BullMQ's queue, whichever storage is behind it. */
export type StoredQueue = Pick<
  Queue,
  'add' | 'upsertJobScheduler' | 'getJobScheduler' | 'isPaused' | 'waitUntilReady' | 'close'
>;

/** What we need of BullMQ's worker, whichever storage is behind it. */
export type StoredWorker = Pick<Worker, 'waitUntilReady' | 'pause' | 'close' | 'cancelJob'>;

export interface QueueSettings {
  /** `false`: for looking only, nothing is written by opening the queue. */
  readonly writesMeta: boolean;
  readonly onError: (error: Error) => void;
  /** Aborted when a lost connection need not come back any more. */
  readonly leaving: AbortSignal;
}

export interface WorkerSettings {
  readonly processor: Processor | null;
  readonly limits: Pick<
    WorkerOptions,
    'concurrency' | 'lockDuration' | 'stalledInterval' | 'maxStalledCount' | 'runRetryDelay'
  >;
  readonly listeners: Pick<WorkerListener, 'error' | 'stalled' | 'failed' | 'lockRenewalFailed'>;
  readonly leaving: AbortSignal;
}

const prefix = 'connectory';
/** The schema of the PostgreSQL backend and the role that may use it. */
export const queueSchema = 'queue';
export const queueRole = 'connectory_queue';

/** The side that adds. Without a connection it fails at once instead of keeping a request waiting. */
export function openQueue(backend: QueueBackend, name: string, settings: QueueSettings): StoredQueue {
  const options = { skipMetasUpdate: !settings.writesMeta };
  if (backend.type === 'redis') {
    const connection = {
      ...redis(backend.url, settings.leaving),
      enableOfflineQueue: false,
      maxRetriesPerRequest: 1,
    };
    return new Queue(name, { ...options, prefix, connection }).on('error', settings.onError);
  }
  const connection = pool(backend.url, 2);
  return new Queue(name, { ...options, connection }, createPostgresBackend).on('error', settings.onError);
}

/** The side that works. Without a connection it waits for it to come back. */
export function openWorker(backend: QueueBackend, name: string, settings: WorkerSettings): StoredWorker {
  const { processor, limits, listeners, leaving } = settings;
  if (backend.type === 'redis') {
    const connection = { ...redis(backend.url, leaving), maxRetriesPerRequest: null };
    return listened(new Worker(name, processor, { ...limits, prefix, connection }), listeners);
  }
  const connection = pool(backend.url, 4);
  return listened(new Worker(name, processor, { ...limits, connection }, createPostgresBackend), listeners);
}

function redis(url: string, leaving: AbortSignal) {
  return { url, retryStrategy: (times: number) => (leaving.aborted ? null : Math.min(times * 100, 1_000)) };
}

function listened<W extends Pick<NodeJS.EventEmitter, 'on'>>(
  worker: W,
  listeners: WorkerSettings['listeners'],
): W {
  for (const [event, listener] of Object.entries(listeners)) worker.on(event, listener);
  return worker;
}

// BullMQ reads a schema only from a configuration, never from a pool that somebody else made.
function pool(url: string, max: number) {
  const config = poolConfig({ url, role: queueRole, searchPath: queueSchema, max });
  const { connectionString, options, application_name, connectionTimeoutMillis, Client } = config;
  return {
    connectionString,
    options,
    application_name,
    connectionTimeoutMillis,
    Client,
    max,
    schema: queueSchema,
  };
}
