import { describe, expect, it } from 'vitest';
import { readManifest } from './manifest.js';

describe('a manifest', () => {
  it('tells classes by path, wherever its columns are', () => {
    const text = 'class\tbytes\tpath\npublished\t3\ta.json\nfixture\t4\tb.json\n\t5\tc.json\n';
    expect([...readManifest(text)]).toEqual([
      ['a.json', 'published'],
      ['b.json', 'fixture'],
    ]);
  });

  it('must have the columns', () => {
    expect(() => readManifest('a\tb\n')).toThrow('"path" and "class"');
  });
});
