import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldLexemes, filterCodes, knownWords, tenantPrefix } from './lexemes.js';
import { nameKey, plainWords, wordsOf } from './words-of.js';

const none = { n: [], t: [], o: [], d: [] };

describe('the words of a text', () => {
  it('are those of names, too', () => {
    expect([...wordsOf('DetectLanguage /v3.0/keyPhrases HTTPServer')].map(({ word }) => word)).toEqual([
      ...['detectlanguage', 'detect', 'language', 'v3', '0', 'keyphrases', 'key', 'phrases'],
      ...['httpserver', 'http', 'server'],
    ]);
  });

  it('hold nothing but letters and digits, and end somewhere', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const word of [...plainWords(text), ...[...wordsOf(text)].map((found) => found.word)]) {
          expect(word).toMatch(/^[\p{L}\p{N}\p{M}]+$/u);
          expect(word.length).toBeLessThanOrEqual(64);
        }
      }),
    );
    expect(plainWords('x'.repeat(1_000))).toEqual(['x'.repeat(64)]);
  });

  it('are the same in a name and in a query for it', () => {
    expect(nameKey('Text-Analytics  (v3)')).toBe('text analytics v3');
  });
});

describe('the lexemes of a connector', () => {
  it('name a word once', () => {
    expect(fieldLexemes('p', 'o', ['users', 'Users', 'list users'])).toEqual(['pousers', 'polist']);
  });

  it('stay far below what a tsvector holds', () => {
    const many = Array.from({ length: 100_000 }, (_, index) => `operation${index}`);
    const bytes = Buffer.byteLength(fieldLexemes(tenantPrefix('one'), 'o', many).join(''));
    expect(bytes).toBeLessThanOrEqual(400_000);
  });

  it('differ between organisations', () => {
    expect(tenantPrefix('one')).toMatch(/^[0-9a-f]{8}$/);
    expect(tenantPrefix('one')).not.toBe(tenantPrefix('two'));
  });
});

it('has a code for each filter, and never the same for two kinds of filters', () => {
  const codes = filterCodes({ state: 'draft', kind: 'draft', owner: 'draft', tags: ['draft', 'draft'] });
  expect(codes).toEqual([...new Set(codes)]);
  expect(codes).toHaveLength(4);
  expect(filterCodes({ tags: ["'|& <->"] })).toEqual([expect.stringMatching(/^[0-9a-f]{16}$/)]);
  expect(filterCodes({})).toEqual([]);
});

it('learns words that somebody may mistype, and no ids', () => {
  const texts = { ...none, n: ['GitHub v3'], o: ['listUsers /users/{id} a1b2c3d4e5'] };
  expect(knownWords(texts)).toEqual(['github', 'git', 'hub', 'list', 'users']);
});
