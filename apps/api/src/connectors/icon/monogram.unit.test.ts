import { describe, expect, it } from 'vitest';
import { initials, monogram } from './monogram.js';

const id = '019a1f1e-6f0a-7c3e-9b57-2f6d1f0a4c11';

describe('a monogram', () => {
  it.each([
    ['Text Analytics', 'TA'],
    ['GitHub', 'GH'],
    ['weather', 'W'],
    ['the quick brown fox', 'TQ'],
    ['ümlaut api', 'ÜA'],
    ['天気 予報', '天予'],
    ['<script>alert(1)</script>', 'SA'],
    ['!!!', ''],
  ])('of %s is %s', (name, letters) => {
    expect(initials(name)).toBe(letters);
  });

  it('is the same for the same connector, and holds nothing that somebody else wrote but letters', () => {
    const connector = { id, name: `"/><script>`, brandColor: null };
    expect(monogram(connector)).toBe(monogram(connector));
    expect(monogram(connector)).toMatch(/^<svg [^>]*><rect [^>]*\/><text [^>]*>S<\/text><\/svg>$/);
  });

  it('has the colour of the brand, with letters that can be read on it', () => {
    expect(monogram({ id, name: 'A', brandColor: '#ffee00' })).toMatch(
      /rx="32" fill="#ffee00".*fill="#161616">A</,
    );
    expect(monogram({ id, name: 'A', brandColor: '#001133' })).toMatch(
      /rx="32" fill="#001133".*fill="#ffffff">A</,
    );
  });
});
