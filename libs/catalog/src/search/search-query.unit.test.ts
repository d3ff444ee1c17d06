import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchQuery, typedWords } from './search-query.js';

const query = (typed: string) =>
  searchQuery(
    'p',
    null,
    typedWords(typed).map((word) => ({ words: [word], isUnfinished: true })),
    [],
  );
const a = { words: ['a'], isUnfinished: true };

describe('the query', () => {
  it('asks for every word, finished or not, at each level in one part more', () => {
    const { queries } = query('  Text-ana ');
    expect(queries[0]).toBe(`('pntext':*) & ('pnana':*)`);
    expect(queries[1]).toBe(
      `('pntext':* | 'pttext':*) & ('pnana':* | 'ptana':*) & !(('pntext':*) & ('pnana':*))`,
    );
    expect(queries).toHaveLength(4);
  });

  it('asks for one of several words where there are some, and for whole ones where they are known', () => {
    const words = ['delete', 'delta'];
    expect(searchQuery('p', null, [{ words, isUnfinished: true }], []).queries[0]).toBe(
      `('pndelete':* | 'pndelta':*)`,
    );
    expect(searchQuery('p', null, [{ words, isUnfinished: false }], []).queries[0]).toBe(
      `('pndelete' | 'pndelta')`,
    );
  });

  it('asks for the filters at every level, and for them alone without words', () => {
    for (const level of searchQuery('p', null, [a], ['00ff']).queries) expect(level).toContain(`& 'pf00ff'`);
    expect(searchQuery('p', null, [], ['00ff', '11ee'])).toEqual({
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
