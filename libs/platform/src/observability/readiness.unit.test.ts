import { expect, it, vi } from 'vitest';
import { checkReadiness } from './readiness.js';

const fine = { name: 'fine', check: async () => 1 };

it('is ready when every part answers', async () => {
  expect(await checkReadiness([fine])).toEqual({ ready: true, checks: { fine: 'ok' } });
});

it('names the parts that fail, and those that say nothing', async () => {
  vi.useFakeTimers();
  try {
    const broken = { name: 'broken', check: () => Promise.reject(new Error('no')) };
    const silent = { name: 'silent', check: () => new Promise(() => undefined) };
    const report = checkReadiness([fine, broken, silent]);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await report).toEqual({ ready: false, failed: ['broken', 'silent'] });
  } finally {
    vi.useRealTimers();
  }
});
