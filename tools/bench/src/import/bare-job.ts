import { defineJob } from '@connectory/contracts';
import { createLogger } from '@connectory/platform';
import { createQueue } from '@connectory/queue';
import pg from 'pg';
import { z } from 'zod';
import { startPostgres, startRedis, serviceLogin } from '@connectory/testing';
import { migrate } from '@connectory/migrations';
import { startMeter } from '../load/process-meter.js';
import type { QueueStorage } from '../load/start-platform.js';

const bareJob = defineJob({
  name: 'bench.bare',
  payload: z.strictObject({ number: z.int() }),
  key: ({ number }) => `bare_${number}`,
  policy: { attempts: 1, backoffMs: 1_000, concurrency: 4, lockMs: 30_000 },
});

/**
 * Milliseconds of processor time, in all processes together, of what no registration can do without: a job through the
 * queue that inserts one row of `texts` (whose bytes are those that a registration stores).
 */
export async function bareJobCost(
  queue: QueueStorage,
  texts: readonly string[],
  count: number,
): Promise<number> {
  const postgres = await startPostgres();
  const redis = queue === 'redis' ? await startRedis() : null;
  const logger = createLogger({ name: 'bench', level: 'silent' });
  const pool = new pg.Pool({ connectionString: postgres.ownerUrl, max: 4 });
  try {
    await migrate({ ownerUrl: postgres.ownerUrl, serviceLogin });
    await pool.query('CREATE TABLE bare (id integer PRIMARY KEY, content text NOT NULL)');
    const jobs = createQueue({
      backend: redis ? { type: 'redis', url: redis.url } : { type: 'postgres', url: postgres.serviceUrl },
      logger,
    });
    const text = (number: number) => texts[number % texts.length] ?? '';
    let left = count;
    const done = new Promise<void>((resolve, reject) => {
      const insert = async (number: number) => {
        await pool.query('INSERT INTO bare VALUES ($1, $2)', [number, text(number)]);
        left -= 1;
        if (left === 0) resolve();
      };
      jobs.process(bareJob, ({ number }) => insert(number)).catch(reject);
    });
    const meter = startMeter<string>({
      here: () => process.pid,
      postgres: postgres.pid,
      ...(redis && { redis: redis.pid }),
    });
    for (let number = 0; number < count; number += 1) await jobs.enqueue(bareJob, { number });
    await done;
    const used = Object.values(meter.stop()).reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0);
    await jobs.close();
    return (used * 1_000) / count;
  } finally {
    await pool.end();
    await redis?.stop();
    await postgres.stop();
  }
}
