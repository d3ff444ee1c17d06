import { convert } from '@connectory/conversion';
import { defaultParseLimits, parseSource } from '@connectory/definition';
import { describe, expect, it } from 'vitest';
import { generateCollection, generateCollections } from './generate-collections.js';

const all = [...generateCollections(1, 300)];
const sizes = all.map(({ text }) => text.length).toSorted((a, b) => a - b);

describe('generated collections', () => {
  it('are the same for the same seed, and others for another', () => {
    expect(generateCollection(1, 17)).toEqual(all[17]);
    expect(generateCollection(2, 17).text).not.toBe(all[17]!.text);
    expect(new Set(all.map(({ text }) => text)).size).toBe(all.length);
    expect(new Set(all.map(({ fileName }) => fileName)).size).toBe(all.length);
  });

  it('are of the sizes of real ones', () => {
    expect(sizes[0]).toBeGreaterThan(2_000);
    expect(sizes[150]).toBeGreaterThan(25_000);
    expect(sizes[150]).toBeLessThan(36_000);
    expect(sizes.at(-1)).toBeLessThan(320_000);
  });

  it('are collections of all versions that come out as operations', () => {
    const seen = new Set<string>();
    for (const { text, version } of all.slice(0, 40)) {
      const parsed = parseSource(Buffer.from(text), defaultParseLimits);
      if (!parsed.ok) throw new Error('A generated collection cannot be read');
      const { definition } = convert(parsed.source);
      expect(Object.keys(definition['paths'] as object).length).toBeGreaterThan(0);
      seen.add(version);
    }
    expect([...seen].toSorted()).toEqual(['v1', 'v2.0', 'v2.1']);
  });
});
