import { bundleLimitsFor, gatherSource, type GatheredSource, type LoadFile } from '@connectory/reading';
import type { MessagePort } from 'node:worker_threads';

export interface GatheringTask {
  readonly bytes: Uint8Array;
  readonly location: string;
  readonly maxBytes: number;
  /** Gets `'begun'` and then {@link FileRequest}s, and gives {@link FileAnswer}s. */
  readonly files: MessagePort;
}

export interface FileRequest {
  readonly id: number;
  readonly location: string;
}

export interface FileAnswer {
  readonly id: number;
  readonly loaded: Awaited<ReturnType<LoadFile>>;
}

/** What runs in the worker threads of a source gatherer: it reads hostile files, and has no way to get one by itself. */
export default async function run({
  bytes,
  location,
  maxBytes,
  files,
}: GatheringTask): Promise<GatheredSource> {
  const waiting = new Map<number, (loaded: FileAnswer['loaded']) => void>();
  files.on('message', ({ id, loaded }: FileAnswer) => {
    waiting.get(id)?.(loaded);
    waiting.delete(id);
  });
  files.postMessage('begun');
  let requests = 0;
  const load: LoadFile = (wanted) =>
    new Promise((resolve) => {
      const id = (requests += 1);
      waiting.set(id, resolve);
      files.postMessage({ id, location: wanted } satisfies FileRequest);
    });
  try {
    return await gatherSource({ bytes, location }, load, bundleLimitsFor(maxBytes));
  } finally {
    files.close();
  }
}
