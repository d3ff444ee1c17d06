import fc from 'fast-check';
import { expect, it } from 'vitest';
import { editDistance } from './edit-distance.js';

it.each([
  ['github', 'github', 0],
  ['gihub', 'github', 1],
  ['delte', 'delete', 1],
  ['dlete', 'delete', 1],
  ['usres', 'users', 1],
  ['paymant', 'payment', 1],
  ['authentification', 'authentication', 2],
  ['', 'abc', 3],
])('counts from %s to %s', (typed, word, slips) => {
  expect(editDistance(typed, word).whole).toBe(slips);
});

it('lets the end of a word be missing', () => {
  expect(editDistance('gihu', 'github').mostly).toBe(1);
  expect(editDistance('git', 'github').mostly).toBe(0);
});

it('is the same in both directions, and at most the length of the longer word', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      const { whole, mostly } = editDistance(one, other);
      expect(editDistance(other, one).whole).toBe(whole);
      expect(whole).toBeLessThanOrEqual(Math.max(one.length, other.length));
      expect(mostly).toBeLessThanOrEqual(whole);
    }),
  );
});
