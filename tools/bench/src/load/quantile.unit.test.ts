import { expect, it } from 'vitest';
import { quantile } from './quantile.js';

it('is a value that is there', () => {
  const values = [50, 10, 40, 20, 30];
  expect([0, 0.2, 0.5, 0.95, 1].map((share) => quantile(values, share))).toEqual([10, 10, 30, 50, 50]);
  expect(quantile([], 0.5)).toBe(0);
});
