/** Longer ones are cut off, in texts and in queries alike. */
const MAX_WORD = 64;
const word = /[\p{L}\p{N}]+/gu;

/** The words that somebody typed or that a text has: letters and digits only, in lower case. */
export const plainWords = (text: string): string[] => (text.normalize('NFKC').match(word) ?? []).map(asWord);

/**
 * The words of a text as the index takes them. Of `camelCase` the parts are words, too, and the whole is a compound: so
 * `DetectLanguage` is found by `detect`, by `language` and by `detectlang`.
 */
export function* wordsOf(text: string): Generator<{ readonly word: string; readonly isCompound: boolean }> {
  for (const found of text.normalize('NFKC').match(word) ?? []) {
    const parts = found.split(/(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u);
    yield { word: asWord(found), isCompound: parts.length > 1 };
    if (parts.length > 1) for (const part of parts) yield { word: asWord(part), isCompound: false };
  }
}

/** A name as names are compared and sorted: its words with a space between them. */
export const nameKey = (name: string): string => cut(plainWords(name).join(' '));

const asWord = (text: string): string => cut(text.toLowerCase());

/** Never through the middle of a character. */
const cut = (text: string): string =>
  text.length > MAX_WORD ? text.slice(0, MAX_WORD).replace(/[\uD800-\uDBFF]$/, '') : text;
