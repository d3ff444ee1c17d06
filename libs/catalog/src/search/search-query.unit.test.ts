import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchQuery, typedWords } from './search-query.js';

const query = (typed: string) =>
  searchQuery(
    'p',
    typedWords(typed).map((word) => [word]),
    [],
  );

describe('the query', () => {
  it('asks for every word, finished or not, at each level in one part more', () => {
    const { nameStart, queries } = query('  Text-ana ');
    expect(nameStart).toBe('text ana');
    expect(queries[0]).toBe(`('pntext':*) & ('pnana':*)`);
    expect(queries[1]).toBe(
      `('pntext':* | 'pttext':*) & ('pnana':* | 'ptana':*) & !(('pntext':*) & ('pnana':*))`,
    );
    expect(queries).toHaveLength(4);
  });

  it('asks for one of several words where one was corrected', () => {
    expect(searchQuery('p', [['delete', 'delta']], []).queries[0]).toBe(`('pndelete':* | 'pndelta':*)`);
  });

  it('asks for the filters at every level, and for them alone without words', () => {
    for (const level of searchQuery('p', [['a']], ['00ff']).queries) expect(level).toContain(`& 'pf00ff'`);
    expect(searchQuery('p', [], ['00ff', '11ee'])).toEqual({
      nameStart: null,
      queries: [`'pf00ff' & 'pf11ee'`],
      filters: ['00ff', '11ee'],
    });
  });

  it('takes no more than twelve words', () => {
    expect(typedWords(Array.from({ length: 50 }, (_, index) => `word${index}`).join(' '))).toHaveLength(12);
  });

  it('never lets an operator of tsquery through', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const words = typedWords(typed);
        if (words.length === 0) return;
        expect(query(typed).queries[0]).toMatch(
          /^\('pn[\p{L}\p{N}\p{M}]+':\*\)(?: & \('pn[\p{L}\p{N}\p{M}]+':\*\))*$/u,
        );
      }),
    );
  });
});
