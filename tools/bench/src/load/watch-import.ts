import { createApiClient } from './api-client.js';
import { readEvents } from './read-events.js';
import type { Platform } from './start-platform.js';

/** An API key may hold so many streams open. */
const STREAMS_OF_A_KEY = 20;

/** Opens so many streams of the events of an import, and reads each to its end. */
export async function watchImport(
  platform: Platform,
  importId: string,
  watchers: number,
): Promise<{
  /** Resolves when all streams have ended, with how many events came over them. */
  events(): Promise<number>;
}> {
  const owner = createApiClient(platform.apiUrl, platform.apiKey);
  const streams: Promise<number>[] = [];
  for (let left = watchers; left > 0; left -= STREAMS_OF_A_KEY) {
    const name = `watchers ${left}`;
    const { key } = await owner.json<{ key: string }>('POST', '/v1/api-keys', {
      name,
      permissions: ['import:read'],
    });
    const client = createApiClient(platform.apiUrl, key);
    for (let stream = 0; stream < Math.min(left, STREAMS_OF_A_KEY); stream += 1) {
      const response = await client.fetch(`/v1/imports/${importId}/events`);
      streams.push(countEvents(response));
    }
  }
  return {
    events: async () => (await Promise.all(streams)).reduce((sum, count) => sum + count, 0),
  };
}

async function countEvents(response: Response): Promise<number> {
  let count = 0;
  for await (const event of readEvents(response)) if (event !== '') count += 1;
  return count;
}
