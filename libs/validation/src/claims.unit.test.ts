import { expect, it } from 'vitest';
import { createClaims } from './claims.js';

it('gives no place to two', () => {
  const { claim } = createClaims();
  expect(claim(['/a/b', '/a/c'])).toBe(true);
  expect(claim(['/a/b'])).toBe(false);
  expect(claim(['/a/b/c'])).toBe(false);
  expect(claim(['/a'])).toBe(false);
  expect(claim(['/a/bb', ''])).toBe(false);
  expect(claim(['/a/bb'])).toBe(true);
});
