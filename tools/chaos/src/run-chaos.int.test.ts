import { expect, it } from 'vitest';
import { runChaos } from './run-chaos.js';

it.each(['redis', 'postgres'] as const)(
  'loses nothing and makes nothing twice while things go wrong, with the queue on %s',
  { timeout: 600_000 },
  async (queue) => {
    const checks = await runChaos({ queue, seed: 3, collections: 60, faults: 3, tell: () => undefined });
    expect(checks.filter(({ fault }) => fault !== null)).toEqual([]);
  },
);
