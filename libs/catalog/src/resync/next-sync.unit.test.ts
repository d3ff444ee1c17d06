import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nextSync } from './next-sync.js';

const now = new Date('2026-01-01T00:00:00Z');
const minutes = (...[every, failures, chance]: [number, number, number]) =>
  (nextSync(every, failures, now, chance).getTime() - now.getTime()) / 60_000;

it('waits longer after each failure, a day at most', () => {
  expect([0, 1, 2, 3, 20].map((failures) => minutes(5, failures, 0))).toEqual([5, 10, 20, 40, 1_440]);
});

it('never comes sooner than it was asked to, nor more than a tenth later without a failure', () => {
  const chance = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.integer({ min: 5, max: 525_600 }), fc.nat(50), chance, (every, failures, by) => {
      expect(minutes(every, failures, by)).toBeGreaterThanOrEqual(every);
      expect(minutes(every, 0, by)).toBeLessThanOrEqual(every * 1.1 + 0.001);
    }),
  );
});
