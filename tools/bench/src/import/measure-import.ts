import { createApiClient, importEnded, sendImport } from '../load/api-client.js';
import { startMeter, type ProcessUse } from '../load/process-meter.js';
import { startPlatform, type QueueStorage } from '../load/start-platform.js';
import { watchImport } from '../load/watch-import.js';

export interface ImportRun {
  readonly queue: QueueStorage;
  readonly workers: number;
}

export interface ImportMeasure extends ImportRun {
  readonly collections: number;
  /** From the first byte that is sent until the import says that it has finished. */
  readonly seconds: number;
  /** Until all was received. */
  readonly receiveSeconds: number;
  readonly perSecond: number;
  readonly outcomes: Readonly<Record<string, number>>;
  /** That all watchers together were told. */
  readonly events: number;
  readonly use: Readonly<Record<'api' | 'workers' | 'postgres' | 'redis' | 'client', ProcessUse>>;
}

/** Most that an import may take: a hundredth of the goal. */
const secondsFor = (collections: number) => 120 + collections / 1.5;

/**
 * Imports a file of collections into an installation that was started for it, and measures until the last one has ended.
 * So many `watchers` look on from the moment that all was received.
 */
export async function measureImport(
  run: ImportRun,
  file: string,
  environment: Readonly<Record<string, string>> = {},
  watchers = 0,
): Promise<ImportMeasure> {
  const platform = await startPlatform({ ...run, environment });
  try {
    const client = createApiClient(platform.apiUrl, platform.apiKey);
    const { redis, postgres, workers, api } = platform;
    const pids = {
      api: api.pid,
      postgres: postgres.pid,
      client: () => process.pid,
      ...Object.fromEntries(workers.map((worker) => [worker.name, worker.pid])),
      ...(redis && { redis: redis.pid }),
    };
    const meter = startMeter<string>(pids);
    const start = performance.now();
    const accepted = await sendImport(client, file);
    const received = performance.now();
    const watched = await watchImport(platform, accepted.id, watchers);
    const ended = await importEnded(client, accepted.id, secondsFor(accepted.entryCount));
    const seconds = (performance.now() - start) / 1_000;
    const use = meter.stop();
    const events = await watched.events();
    const ofWorkers = workers.map(({ name }) => use[name]!);
    const none: ProcessUse = { cpuSeconds: 0, peakMegabytes: 0 };
    return {
      ...run,
      collections: ended.entryCount,
      seconds,
      receiveSeconds: (received - start) / 1_000,
      perSecond: ended.entryCount / seconds,
      outcomes: ended.outcomes,
      events,
      use: {
        api: use['api']!,
        postgres: use['postgres']!,
        client: use['client']!,
        redis: use['redis'] ?? none,
        workers: {
          cpuSeconds: ofWorkers.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0),
          peakMegabytes: Math.max(...ofWorkers.map(({ peakMegabytes }) => peakMegabytes)),
        },
      },
    };
  } finally {
    await platform.stop();
  }
}
