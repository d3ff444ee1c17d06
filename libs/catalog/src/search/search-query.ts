import { fields, filterLexeme, type Field } from './lexemes.js';
import { nameKey, plainWords } from './words-of.js';

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

/** The words to look for in what somebody typed, at most twelve. */
export const typedWords = (typed: string): string[] => [...new Set(plainWords(typed))].slice(0, MAX_WORDS);

/**
 * Looks for words in names, then also in tags, operations and the rest. Every word must be there, each may be unfinished.
 * A word may have alternatives, of which one is enough.
 *
 * @param prefix of the lexemes of the organisation
 * @param words letters and digits only, see {@link typedWords}; none finds all that passes the filters
 */
export function searchQuery(
  prefix: string,
  words: readonly (readonly string[])[],
  filters: readonly string[],
): SearchQuery {
  const passing = filters.map((code) => `'${filterLexeme(prefix, code)}'`);
  if (words.length === 0) return { nameStart: null, queries: [passing.join(' & ')], filters };
  const levels = fields.map((_, level) => withWords(prefix, words, fields.slice(0, level + 1)));
  return {
    nameStart: nameKey(words.map(([first]) => first).join(' ')),
    queries: levels.map((level, index) =>
      [level, ...passing, ...(index > 0 ? [`!(${levels[index - 1]})`] : [])].join(' & '),
    ),
    filters,
  };
}

const withWords = (prefix: string, words: readonly (readonly string[])[], within: readonly Field[]) =>
  words
    .map((alternatives) =>
      alternatives.flatMap((word) => within.map((field) => `'${prefix}${field}${word}':*`)).join(' | '),
    )
    .map((term) => `(${term})`)
    .join(' & ');
