import type { RegistrationFindingCode } from '@connectory/catalog';
import { makeFinding } from '@connectory/definition';
import { needsGathering, readingFinding, type GatheredSource, type LoadFile } from '@connectory/reading';
import { MessageChannel } from 'node:worker_threads';
import type { FileRequest, GatheringTask } from './gathering-thread.js';
import { createThreadPool, threadFault, type ThreadLimits } from '@connectory/platform';

/** Gets the file at an https address, or says why not; is told when nobody waits any longer. */
export type LoadRemoteFile = (
  location: string,
  signal: AbortSignal,
) => Promise<Awaited<ReturnType<LoadFile>>>;

export interface SourceGatherer {
  /**
   * Makes one document of a source; `location` is its address, or empty. Never rejects for what is in the files: what is
   * too much for its thread has a finding that says so. Rejects for what `load` rejects.
   */
  gather(
    source: { readonly bytes: Uint8Array; readonly location: string },
    maxBytes: number,
    load: LoadRemoteFile,
  ): Promise<GatheredSource & { readonly fault?: unknown }>;
  close(): Promise<void>;
}

/**
 * Unpacks archives and puts files together in threads of their own. Not in those of the definition reader: these wait for
 * servers, and slow ones must not hold up what only has to be computed.
 */
export function createSourceGatherer(
  { heapMegabytes, milliseconds }: ThreadLimits,
  threadFile: URL = new URL('./gathering-thread.js', import.meta.url),
): SourceGatherer {
  // The first archive brings the first thread. One stays: with none left, those that wait would never be begun.
  let made: ReturnType<typeof createPool> | null = null;
  const createPool = () =>
    createThreadPool<GatheringTask, GatheredSource>(threadFile, heapMegabytes, { min: 1, max: 4 });
  return {
    async gather(source, maxBytes, load) {
      if (!needsGathering(source.bytes)) return { ok: true, bytes: source.bytes, findings: [] };
      const { port1, port2 } = new MessageChannel();
      const stop = new AbortController();
      let faultOfLoad: { readonly reason: unknown } | undefined;
      let clock: NodeJS.Timeout | undefined;
      port1.on('message', (message: 'begun' | FileRequest) => {
        if (message === 'begun') {
          clock = setTimeout(() => stop.abort(), milliseconds);
          return;
        }
        const { id, location } = message;
        load(location, stop.signal).then(
          (loaded) => port1.postMessage({ id, loaded }),
          (reason: unknown) => {
            if (stop.signal.aborted) return;
            faultOfLoad = { reason };
            stop.abort();
          },
        );
      });
      try {
        made ??= createPool();
        return await made.run(
          { ...source, maxBytes, files: port2 },
          { transferList: [port2], signal: stop.signal },
        );
      } catch (fault) {
        if (faultOfLoad) throw faultOfLoad.reason;
        return { ...tooMuch(source.bytes, fault, { heapMegabytes, milliseconds }), fault };
      } finally {
        clearTimeout(clock);
        stop.abort();
        port1.close();
      }
    },
    close: async () => {
      await made?.close();
    },
  };
}

/** The source stays as it is: read by itself, it may still tell what it is. */
function tooMuch(bytes: Uint8Array, fault: unknown, limits: ThreadLimits): GatheredSource {
  const kind = threadFault(fault);
  if (kind === 'time') {
    const seconds = limits.milliseconds / 1_000;
    const message = `It took longer than ${seconds} seconds to get the files of the description and put them together.`;
    return { ok: true, bytes, findings: [readingFinding('reading/bundle-too-large', message)] };
  }
  if (kind === 'memory') {
    const message = `It took more than ${limits.heapMegabytes} MB of memory to put the files of the description together.`;
    return { ok: true, bytes, findings: [readingFinding('reading/bundle-too-large', message)] };
  }
  return {
    ok: true,
    bytes,
    findings: [
      makeFinding({
        code: 'definition/not-understood' satisfies RegistrationFindingCode,
        severity: 'error',
        message:
          'Connectory could not put the files of this document together, which is our fault. The source is kept; report it with the id of this registration.',
        params: { stage: 'fetch' },
        pointer: '',
      }),
    ],
  };
}
