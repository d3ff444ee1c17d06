import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';

export interface ApiClient {
  /** Sends JSON and reads JSON. @throws Error with what the api said instead of a status below 300 */
  json<Answer>(method: string, path: string, body?: unknown): Promise<Answer>;
  /** The raw answer. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
}

/** A caller of the public HTTP API, with nothing but an API key. */
export function createApiClient(apiUrl: string, apiKey: string): ApiClient {
  const call = (path: string, init: RequestInit = {}) =>
    fetch(`${apiUrl}${path}`, { ...init, headers: { authorization: `Bearer ${apiKey}`, ...init.headers } });
  return {
    fetch: call,
    async json<Answer>(method: string, path: string, body?: unknown) {
      const response = await call(path, {
        method,
        ...(body !== undefined && {
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        }),
      });
      const text = await response.text();
      if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`);
      return JSON.parse(text) as Answer;
    },
  };
}

/** What of an import these tools look at. */
export interface ImportState {
  readonly id: string;
  readonly state: string;
  readonly entryCount: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly outcomes: Readonly<Record<string, number>>;
}

/** Sends a file of NDJSON, a collection on each line, as it lies on the disk. Resolves with the accepted import. */
export async function sendImport(client: ApiClient, file: string): Promise<ImportState> {
  const request: RequestInit & { duplex: 'half' } = {
    method: 'POST',
    headers: { 'content-type': 'application/x-ndjson' },
    body: Readable.toWeb(createReadStream(file, { highWaterMark: 262_144 })) as ReadableStream,
    duplex: 'half',
  };
  const response = await client.fetch('/v1/imports', request);
  const text = await response.text();
  if (!response.ok) throw new Error(`The import was answered with ${response.status}: ${text}`);
  return JSON.parse(text) as ImportState;
}

const resting: readonly string[] = ['planned', 'finished', 'cancelled', 'undone'];

/** Asks twice a second until nothing is at work any more. */
export async function importEnded(client: ApiClient, id: string, seconds: number): Promise<ImportState> {
  for (const end = Date.now() + seconds * 1_000; ; await wait(500)) {
    const found = await client.json<ImportState>('GET', `/v1/imports/${id}`);
    if (resting.includes(found.state)) return found;
    if (Date.now() > end) {
      throw new Error(`The import is ${found.state} after ${seconds} s: ${JSON.stringify(found.counts)}`);
    }
  }
}
