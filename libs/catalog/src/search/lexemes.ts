import type { ConnectorState } from '@connectory/contracts';
import { createHash } from 'node:crypto';
import { wordsOf } from './words-of.js';

/** The parts of a connector that are searched, the one that counts most first. */
export const fields = ['n', 't', 'o', 'd'] as const;
export type Field = (typeof fields)[number];

/** The texts of each part: names, tags and hosts, operations, and whatever else describes it. */
export type FieldTexts = Readonly<Record<Field, readonly string[]>>;

/** What connectors can be narrowed down by. */
export interface Filters {
  readonly state?: ConnectorState | undefined;
  readonly kind?: string | undefined;
  /** Id of the person who registered it. */
  readonly owner?: string | undefined;
  readonly tags?: readonly string[] | undefined;
}

// A tsvector holds 1 MB at most; what lies beyond this adds nothing that somebody would look for.
const MAX_BYTES: Readonly<Record<Field, number>> = { n: 10_000, t: 100_000, o: 400_000, d: 200_000 };
const MAX_KNOWN_WORDS = 2_000;

/**
 * What every lexeme of an organisation begins with, so that the one index of all organisations leads to the rows of one.
 * Should two begin alike, each still sees its own rows only.
 */
export const tenantPrefix = (organizationId: string): string => digest(organizationId, 8);

/** The lexemes of one part of a connector. */
export function fieldLexemes(prefix: string, field: Field, texts: readonly string[]): string[] {
  const lexemes = new Set<string>();
  let bytes = 0;
  for (const text of texts) {
    for (const { word } of wordsOf(text)) {
      const lexeme = `${prefix}${field}${word}`;
      if (lexemes.has(lexeme)) continue;
      bytes += Buffer.byteLength(lexeme);
      if (bytes > MAX_BYTES[field]) return [...lexemes];
      lexemes.add(lexeme);
    }
  }
  return [...lexemes];
}

/** Filters as codes: a connector has one for each of its tags, its state, its kind and its owner. */
export const filterCodes = ({ state, kind, owner, tags = [] }: Filters): string[] => [
  ...Object.entries({ state, kind, owner }).flatMap(([name, value]) =>
    value === undefined ? [] : [digest(`${name}:${value}`, 16)],
  ),
  ...new Set(tags.map((tag) => digest(`tag:${tag}`, 16))),
];

export const filterLexeme = (prefix: string, code: string): string => `${prefix}f${code}`;

/**
 * The words that a slip of the pen may be a slip of. The compounds of operations are not among them: they are many, and
 * their parts are there.
 */
export function knownWords(texts: FieldTexts): string[] {
  const known = new Set<string>();
  for (const field of fields) {
    for (const text of texts[field]) {
      for (const { word, isCompound } of wordsOf(text)) {
        if (known.size === MAX_KNOWN_WORDS) return [...known];
        if (isKnowable(word) && !(isCompound && (field === 'o' || field === 'd'))) known.add(word);
      }
    }
  }
  return [...known];
}

/** Ids and version numbers are no words that somebody mistypes. */
const isKnowable = (word: string): boolean =>
  word.length >= 3 && word.length <= 32 && /^\p{L}/u.test(word) && !/\p{N}.*\p{N}.*\p{N}/u.test(word);

const digest = (text: string, length: number): string =>
  createHash('sha256').update(text).digest('hex').slice(0, length);
