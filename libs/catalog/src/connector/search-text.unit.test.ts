import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchQuery, searchText } from './search-text.js';

describe('the text that is searched', () => {
  it('knows the parts of names', () => {
    expect(searchText(['DetectLanguage', '/v3.0/keyPhrases', 'HTTPServer'])).toBe(
      'detectlanguage detect language v3 0 keyphrases key phrases httpserver http server',
    );
  });

  it('names a word once', () => {
    expect(searchText(['users', 'Users', 'list users'])).toBe('users list');
  });

  it('stays far below what a tsvector holds', () => {
    const many = Array.from({ length: 100_000 }, (_, index) => `operation${index}`);
    expect(searchText(many).length).toBeLessThanOrEqual(200_000);
  });
});

describe('the query', () => {
  it('asks for every word, finished or not', () => {
    expect(searchQuery('  Text-ana ')).toBe(`'text':* & 'ana':*`);
  });

  it('is nothing when nothing was typed', () => {
    expect(searchQuery(' -- ')).toBeNull();
  });

  it('never lets an operator of tsquery through', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const query = searchQuery(typed);
        if (query !== null) expect(query).toMatch(/^'[\p{L}\p{N}]+':\*(?: & '[\p{L}\p{N}]+':\*)*$/u);
      }),
    );
  });
});
