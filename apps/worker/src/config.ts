import { allowList, flag, loadConfig, port, sharedSettings } from '@connectory/platform';
import { availableParallelism } from 'node:os';
import { z } from 'zod';

/** What the worker reads from its environment. */
export const WorkerConfig = z.object({
  ...sharedSettings,
  CONNECTORY_WORKER_HOST: z.string().default('127.0.0.1'),
  CONNECTORY_WORKER_PORT: port(4001),
  CONNECTORY_EGRESS_ALLOW: allowList,
  CONNECTORY_EGRESS_ALLOW_HTTP: flag,
  /** Threads that read the entries of imports; single definitions have their own. A processor is left to everybody else. */
  CONNECTORY_IMPORT_THREADS: z.coerce
    .number()
    .int()
    .min(1)
    .max(64)
    .default(Math.max(1, availableParallelism() - 1)),
  /** Where a test build ends itself with SIGKILL, for example `convert`; ignored elsewhere. */
  CONNECTORY_FAULT_POINT: z.string().optional(),
});
export type WorkerConfig = z.output<typeof WorkerConfig>;

export const loadWorkerConfig = (): WorkerConfig => loadConfig(WorkerConfig);
