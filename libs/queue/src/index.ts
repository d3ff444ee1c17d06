export type { QueueBackend } from './backend.js';
export { createQueue, type Queue } from './create-queue.js';
export type { Delivery, Handler, Handlers } from './handler.js';
export { migrateQueueSchema } from './migrate-queue-schema.js';
export { isRetryable, NonRetryableError } from './non-retryable-error.js';
