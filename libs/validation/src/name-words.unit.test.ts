import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asIdentifier, asLabel, asSentence, wordsOf } from './name-words.js';

describe('wordsOf', () => {
  it.each([
    ['pageSize', ['page', 'Size']],
    ['X-Request-ID', ['X', 'Request', 'ID']],
    ['HTTPServer2_list', ['HTTP', 'Server', '2', 'list']],
    ['$filter', ['filter']],
    ['Überschrift größe', ['Überschrift', 'größe']],
    ['名前', ['名前']],
    ['-', []],
  ])('%s', (name, words) => {
    expect(wordsOf(name)).toEqual(words);
  });
});

describe('names made of words', () => {
  it('are sentences, labels and identifiers', () => {
    const words = wordsOf('list_users by-HTTP');
    expect(asSentence(words)).toBe('List users by HTTP');
    expect(asLabel(['page', 'size'])).toBe('Page Size');
    expect(asIdentifier(['get', 'user', 'by', 'id'])).toBe('GetUserById');
    expect(asIdentifier(['2', 'fast'])).toBe('Op2Fast');
  });

  it('have at most 80 characters, whatever they are made of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (name) => {
        const words = wordsOf(name);
        for (const text of [asSentence(words), asLabel(words), asIdentifier(words)]) {
          expect(text.length).toBeLessThanOrEqual(80);
          expect(text).toBe(text.trim());
        }
      }),
    );
  });
});
