import { fields, filterLexeme, type Field } from './lexemes.js';
import { plainWords } from './words-of.js';

/** More of them narrow nothing down any further. */
const MAX_WORDS = 12;

/** What is asked of the index. */
export interface SearchQuery {
  /** Connectors whose names begin so come first; `null` when the names play no part. */
  readonly nameStart: string | null;
  /** A `tsquery` for each level of matches, the best first; none finds what one before it does. */
  readonly queries: readonly string[];
  /** The codes of filters that every match has. */
  readonly filters: readonly string[];
}

/** What stands for one typed word: one of these has to be there. */
export interface Term {
  readonly words: readonly string[];
  /** Whether words count that only begin so. */
  readonly isUnfinished: boolean;
}

/** The words to look for in what somebody typed, at most twelve. */
export const typedWords = (typed: string): string[] => [...new Set(plainWords(typed))].slice(0, MAX_WORDS);

/**
 * Looks for terms in names, then also in tags, operations and the rest. Every term must be there.
 *
 * @param prefix of the lexemes of the organisation
 * @param nameStart what names begin with that come first; `null` for none
 * @param terms of words with letters and digits only, see {@link typedWords}; none finds all that passes the filters
 */
export function searchQuery(
  prefix: string,
  nameStart: string | null,
  terms: readonly Term[],
  filters: readonly string[],
): SearchQuery {
  const passing = filters.map((code) => `'${filterLexeme(prefix, code)}'`);
  if (terms.length === 0) return { nameStart, queries: [passing.join(' & ')], filters };
  const levels = fields.map((_, level) => withTerms(prefix, terms, fields.slice(0, level + 1)));
  return {
    nameStart,
    queries: levels.map((level, index) =>
      [level, ...passing, ...(index > 0 ? [`!(${levels[index - 1]})`] : [])].join(' & '),
    ),
    filters,
  };
}

const withTerms = (prefix: string, terms: readonly Term[], within: readonly Field[]) =>
  terms
    .map(({ words, isUnfinished }) =>
      words
        .flatMap((word) => within.map((field) => `'${prefix}${field}${word}'${isUnfinished ? ':*' : ''}`))
        .join(' | '),
    )
    .map((term) => `(${term})`)
    .join(' & ');
