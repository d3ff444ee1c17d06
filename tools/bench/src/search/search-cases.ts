import { createSeededRandom } from '../load/seeded-random.js';
import { vocabulary } from './generate-connectors.js';

/** Queries of one kind, as somebody would send them. */
export interface SearchCase {
  readonly name: string;
  readonly queries: readonly SearchInput[];
  /** How many pages further in the measured page is. */
  readonly pages: number;
}

export interface SearchInput {
  readonly q?: string;
  readonly tag?: string;
  readonly owner?: string;
  readonly state?: 'draft' | 'published';
}

const PER_CASE = 20;

/** The mix: rare words and very common ones, whole and unfinished, alone and together, mistyped, filtered, deep. */
export function searchCases(): SearchCase[] {
  const random = createSeededRandom(7, 7);
  const { companies, nouns, tags } = vocabulary;
  const common = nouns.slice(0, 10);
  const make = (name: string, query: (index: number) => SearchInput, pages = 0): SearchCase => ({
    name,
    queries: Array.from({ length: PER_CASE }, (_, index) => query(index)),
    pages,
  });
  const slip = (word: string) => {
    const at = random.int(1, word.length - 2);
    return word.slice(0, at) + word.slice(at + 1);
  };
  return [
    make('one rare word', () => ({ q: random.pick(nouns.slice(200)) })),
    make('one common word', () => ({ q: random.pick(common) })),
    make('a name', () => ({ q: random.pick(companies).toLowerCase() })),
    make('the beginning of a word', () => ({ q: random.pick(nouns.slice(20)).slice(0, random.int(2, 4)) })),
    make('one letter', () => ({ q: random.pick([...'abcdefghijklmnop']) })),
    make('two words', () => ({ q: `${random.pick(['list', 'create', 'get'])} ${random.pick(nouns)}` })),
    make('two words, one rare', () => ({ q: `${random.pick(common)} ${random.pick(nouns.slice(500))}` })),
    make('a slip of the pen', () => ({ q: slip(random.pick(nouns.filter((noun) => noun.length > 5))) })),
    make('a slip and a word', () => ({ q: `${slip(random.pick(common))} ${random.pick(common)}` })),
    make('a tag', () => ({ tag: random.pick(tags) })),
    make('a word and a tag', () => ({ q: random.pick(common), tag: random.pick(tags) })),
    make('a word and an owner', () => ({ q: random.pick(common), owner: `user-${random.int(0, 499)}` })),
    make('drafts', () => ({ state: 'draft' })),
    make('no word at all', () => ({})),
    make('a common word, ten pages on', () => ({ q: random.pick(common) }), 10),
    make('a tag, five pages on', () => ({ tag: random.pick(tags.slice(0, 20)) }), 5),
  ];
}
