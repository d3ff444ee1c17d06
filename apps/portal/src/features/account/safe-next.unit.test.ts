import { describe, expect, it } from 'vitest';
import { safeNext } from './safe-next';
import { tokenOf } from './token-of';

describe('safeNext', () => {
  it('keeps paths of the portal', () => {
    expect(safeNext('/connectors/1?tab=source#x')).toBe('/connectors/1?tab=source#x');
  });

  it.each([
    undefined,
    '',
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/.//evil.example',
    '/..//evil.example',
    '/%2e//evil.example',
    '/./\\evil.example',
    'x',
  ])('leads to the catalog instead of %s', (next) => {
    expect(safeNext(next)).toBe('/');
  });
});

describe('tokenOf', () => {
  it('reads the token behind the hash', () => {
    expect(tokenOf('#token=a%2Bb')).toBe('a+b');
    expect(tokenOf('#token=')).toBeNull();
    expect(tokenOf('')).toBeNull();
  });
});
