import { setTimeout as wait } from 'node:timers/promises';
import type { Child } from './child.js';

/**
 * Waits until `url` answers with a status below 400.
 *
 * @throws Error that says what came instead, if the program ends, does not become ready within `ms`, or `signal` gives up
 */
export async function waitUntilReady(
  child: Child,
  url: string,
  ms: number,
  signal?: AbortSignal,
): Promise<void> {
  let last = 'no answer';
  for (const end = Date.now() + ms; Date.now() < end; await wait(150)) {
    signal?.throwIfAborted();
    if (!child.isRunning()) throw new Error(`${child.name} stopped while starting (${await child.ended})`);
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(5_000), redirect: 'manual' });
      const text = await response.text();
      if (response.status < 400) return;
      last = `${response.status} ${text.slice(0, 500)}`;
    } catch (error) {
      last = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    }
  }
  throw new Error(`${child.name} is not ready after ${ms / 1000} s; ${url} gave: ${last}`);
}
