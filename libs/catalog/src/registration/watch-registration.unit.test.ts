import type { Registration } from '@connectory/contracts';
import { describe, expect, it } from 'vitest';
import { watchRegistration } from './watch-registration.js';

const registration = (state: Registration['state'], stage: Registration['stage'] = null) =>
  ({ id: 'r1', state, stage }) as Registration;

function bench(states: readonly Registration[]) {
  const listeners = new Set<(payload: string | null) => void>();
  const abort = new AbortController();
  let reads = 0;
  return {
    listeners,
    abort,
    reads: () => reads,
    tell: (payload: string | null) => listeners.forEach((listener) => listener(payload)),
    watch: watchRegistration({
      registrationId: 'r1',
      notifications: {
        subscribe: (listener) => {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
      },
      read: async () => states[Math.min(reads++, states.length - 1)]!,
      signal: abort.signal,
    }),
  };
}

describe('watching a registration', () => {
  it('shows how it stands, each change, and ends with the final state', async () => {
    const { watch, tell, listeners } = bench([
      registration('received'),
      registration('running', 'parse'),
      registration('published'),
    ]);
    const seen = [];
    for await (const { state } of watch) {
      seen.push(state);
      queueMicrotask(() => tell('r1'));
    }
    expect(seen).toEqual(['received', 'running', 'published']);
    expect(listeners.size).toBe(0);
  });

  it('reads once for one that has ended', async () => {
    const { watch, reads } = bench([registration('failed')]);
    for await (const { state } of watch) expect(state).toBe('failed');
    expect(reads()).toBe(1);
  });

  it('does not lose a change that comes while the last one is handed out', async () => {
    const { watch, tell } = bench([registration('received'), registration('published')]);
    await watch.next();
    tell('r1');
    expect((await watch.next()).value?.state).toBe('published');
  });

  it('reads again after the connection was away, but shows nothing twice', async () => {
    const { watch, tell, reads } = bench([
      registration('received'),
      registration('received'),
      registration('published'),
    ]);
    await watch.next();
    const next = watch.next();
    tell(null);
    await new Promise((resolve) => setImmediate(resolve));
    tell(null);
    expect((await next).value?.state).toBe('published');
    expect(reads()).toBe(3);
  });

  it('does not read for other registrations', async () => {
    const { watch, tell, reads, abort } = bench([registration('received')]);
    await watch.next();
    const next = watch.next();
    tell('r2');
    await new Promise((resolve) => setImmediate(resolve));
    expect(reads()).toBe(1);
    abort.abort();
    expect((await next).done).toBe(true);
  });
});
