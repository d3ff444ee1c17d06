import { textTable } from '@connectory/corpus';
import type { Bench, BenchOptions, BenchResult } from '../bench.js';
import { createApiClient, type ApiClient } from '../load/api-client.js';
import { generateCollection } from '../load/generate-collections.js';
import { quantile } from '../load/quantile.js';
import { readEvents } from '../load/read-events.js';
import { startPlatform, type QueueStorage } from '../load/start-platform.js';

const REGISTRATIONS = 100;
const WARM_UP = 20;
const BYTES = 50_000;
const GOALS = { p50: 250, p95: 500 } as const;

export const latencyBench: Bench = {
  name: 'register-latency',
  summary: 'one definition of 50 KB on an idle system: from POST to published',
  help: `Registers one collection of about 50 KB after the other, each once the one before it has ended, and waits for its events.

Usage: npm run bench -- register-latency [--size N] [--only redis|postgres] [--json FILE]

  --size N    so many registrations instead of ${REGISTRATIONS}; ${WARM_UP} before them do not count`,
  run,
};

async function run({ size, only, tell }: BenchOptions): Promise<BenchResult> {
  const registrations = size ?? REGISTRATIONS;
  const rows: { queue: QueueStorage; p50: number; p95: number; worst: number }[] = [];
  for (const queue of (['redis', 'postgres'] as const).filter((one) => only === null || one === only)) {
    tell(`${queue} …`);
    const times = await measure(queue, registrations);
    rows.push({
      queue,
      p50: quantile(times, 0.5),
      p95: quantile(times, 0.95),
      worst: quantile(times, 1),
    });
  }
  return {
    text: textTable(
      ['queue', 'p50, ms', 'p95, ms', 'worst, ms', `goals: ${GOALS.p50} and ${GOALS.p95} ms`],
      rows.map(({ queue, p50, p95, worst }) => [
        queue,
        ...[p50, p95, worst].map((ms) => ms.toFixed(0)),
        p50 <= GOALS.p50 && p95 <= GOALS.p95 ? 'met' : 'NOT MET',
      ]),
    ),
    data: { registrations, goals: GOALS, rows },
  };
}

async function measure(queue: QueueStorage, registrations: number): Promise<number[]> {
  const platform = await startPlatform({ queue, workers: 1 });
  try {
    const client = createApiClient(platform.apiUrl, platform.apiKey);
    const times: number[] = [];
    const texts = textsOf(BYTES, WARM_UP + registrations);
    for (const text of texts) times.push(await register(client, text));
    return times.slice(WARM_UP);
  } finally {
    await platform.stop();
  }
}

/** Milliseconds from POST to published. */
async function register(client: ApiClient, text: string): Promise<number> {
  const start = performance.now();
  const { id } = await client.json<{ id: string }>('POST', '/v1/registrations', {
    source: { type: 'inline', text },
  });
  const events = readEvents(await client.fetch(`/v1/registrations/${id}/events`));
  for await (const data of events) {
    const { state } = JSON.parse(data) as { state: string };
    if (state === 'published') return performance.now() - start;
    if (state === 'failed' || state === 'needs-review')
      throw new Error(`A registration has ended as ${state}`);
  }
  throw new Error('The events of a registration ended before it did');
}

/** Generated collections of about as many bytes. */
function textsOf(bytes: number, count: number): string[] {
  const texts: string[] = [];
  for (let index = 0; texts.length < count; index += 1) {
    const { text } = generateCollection(2, index);
    if (Math.abs(text.length - bytes) < bytes / 5) texts.push(text);
  }
  return texts;
}
