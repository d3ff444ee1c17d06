import {
  createApiClient,
  createSeededRandom,
  generateCollections,
  sendImport,
  startPlatform,
  writeLines,
  type ApiClient,
  type ImportState,
  type Platform,
  type QueueStorage,
} from '@connectory/bench';
import { zipOf } from '@connectory/testing/zip';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { checkBooks, type Check } from './check-books.js';
import { chooseFaults } from './faults.js';

export interface ChaosOptions {
  readonly queue: QueueStorage;
  readonly seed: number;
  readonly collections: number;
  readonly faults: number;
  readonly tell: (line: string) => void;
}

/** Half a megabyte: less than the archive that is sent while the disk is full. */
const FILE_BLOCKS = 1_024;
const MOST_SECONDS = 900;

/**
 * Imports generated collections with two workers while one thing after the other goes wrong, in an order that the seed
 * decides, and checks the books at the end.
 */
export async function runChaos(options: ChaosOptions): Promise<Check[]> {
  const { queue, seed, collections, tell } = options;
  const random = createSeededRandom(seed, 0);
  const folder = await mkdtemp(join(tmpdir(), 'connectory-chaos-'));
  const spoolDirectory = join(folder, 'spool');
  await mkdir(spoolDirectory);
  const logs: string[] = [];
  let platform: Platform | null = null;
  let stalled: Socket | null = null;
  try {
    const file = join(folder, 'collections.ndjson');
    await writeLines(file, seed, collections);
    platform = await startPlatform({
      queue,
      workers: 2,
      environment: { CONNECTORY_SPOOL_DIRECTORY: spoolDirectory, CONNECTORY_IMPORT_THREADS: '1' },
      onOutput: (_name, text) => logs.push(text),
      apiFileBlocks: FILE_BLOCKS,
    });
    const client = createApiClient(platform.apiUrl, platform.apiKey);
    const full = await uploadToFullDisk(client, seed, tell);
    const { id } = await sendImport(client, file);
    stalled = await watchWithoutReading(platform, id);
    let before = 0;
    for (const fault of chooseFaults(random, options.faults)) {
      const isBetween = before + random.int(1, Math.max(1, Math.floor(collections / (options.faults + 1))));
      before = await endedReaches(client, id, isBetween);
      tell(`${before} of ${collections} have ended: ${fault.name}`);
      await fault.happen(platform, random);
    }
    const imported = await ended(client, id);
    tell('All have ended; the same again …');
    const again = await ended(client, (await sendImport(client, file)).id);
    const { ownerUrl } = platform.postgres;
    const secrets = secretsOf(seed, collections).add(platform.apiKey);
    const books = { ownerUrl, imported, collections, spoolDirectory, logs: logs.join(''), secrets };
    const isSame = again.outcomes['unchanged'] === collections;
    return [
      full,
      ...(await checkBooks(books)),
      {
        name: 'the same import again changes nothing',
        fault: isSame ? null : `its outcomes are ${JSON.stringify(again.outcomes)}`,
      },
    ];
  } finally {
    stalled?.destroy();
    await platform?.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function uploadToFullDisk(
  client: ApiClient,
  seed: number,
  tell: (line: string) => void,
): Promise<Check> {
  tell('The disk is full while an archive is sent');
  const files = [...generateCollections(seed + 1_000_000, 400)].map(({ fileName, text }) => ({
    name: fileName,
    content: text,
  }));
  const response = await client.fetch('/v1/imports', {
    method: 'POST',
    headers: { 'content-type': 'application/zip' },
    body: new Uint8Array(zipOf(files)),
  });
  const text = await response.text();
  const isRefused = !response.ok && text.includes('no-space');
  return {
    name: 'an upload to a full disk is refused',
    fault: isRefused ? null : `answered ${response.status} ${text.slice(0, 300)}`,
  };
}

/** A client that asks for the events of an import and never reads an answer. */
async function watchWithoutReading({ apiUrl, apiKey }: Platform, importId: string): Promise<Socket> {
  const { hostname, port } = new URL(apiUrl);
  const socket = connect(Number(port), hostname);
  // It ends with the api that is killed.
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  socket.pause();
  socket.write(
    `GET /v1/imports/${importId}/events HTTP/1.1\r\nHost: ${hostname}\r\nAuthorization: Bearer ${apiKey}\r\n\r\n`,
  );
  return socket;
}

/** Asks until an answer comes: the api or its database may be away, which is what is being tried. */
async function look(client: ApiClient, id: string): Promise<ImportState> {
  for (const end = Date.now() + MOST_SECONDS * 1_000; ; await wait(300)) {
    try {
      return await client.json<ImportState>('GET', `/v1/imports/${id}`);
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}

async function endedReaches(client: ApiClient, id: string, wanted: number): Promise<number> {
  for (const end = Date.now() + MOST_SECONDS * 1_000; Date.now() < end; await wait(200)) {
    const { state, outcomes } = await look(client, id);
    const count = Object.values(outcomes).reduce((sum, number) => sum + number, 0);
    if (count >= wanted || state === 'finished') return count;
  }
  throw new Error(`The import has not come to ${wanted} entries within ${MOST_SECONDS} s`);
}

async function ended(client: ApiClient, id: string): Promise<ImportState> {
  for (const end = Date.now() + MOST_SECONDS * 1_000; ; await wait(500)) {
    const found = await look(client, id);
    if (found.state === 'finished') return found;
    if (Date.now() > end)
      throw new Error(`The import has not finished within ${MOST_SECONDS} s: ${JSON.stringify(found)}`);
  }
}

/** Long hexadecimal values of the collections are tokens and passwords. */
function secretsOf(seed: number, collections: number): Set<string> {
  const secrets = new Set<string>();
  for (const { text } of generateCollections(seed, collections))
    for (const [value] of text.matchAll(/\b[0-9a-f]{32,48}\b/g)) secrets.add(value);
  return secrets;
}
