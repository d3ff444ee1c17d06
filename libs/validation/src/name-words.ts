/** Longer names are cut: nothing reads that far. */
const longest = 400;

/** The words and numbers of a technical name: `X-Request-ID` is X, Request, ID; `pageSize` is page, Size. */
export function wordsOf(name: string): string[] {
  const words = name
    .slice(0, longest)
    .match(/\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|[\p{Lt}\p{Lo}\p{M}]+|\p{N}+/gu);
  return words ?? [];
}

/** `List all users`: words as a sentence without its full stop, cut at a word after 80 characters; abbreviations stay. */
export const asSentence = (words: readonly string[]): string =>
  joined(
    words.map((word, index) =>
      index === 0 ? upperFirst(word) : isAbbreviation(word) ? word : word.toLowerCase(),
    ),
  );

/** `Page Size`: words as a label, cut at a word after 80 characters. */
export const asLabel = (words: readonly string[]): string => joined(words.map(upperFirst));

/** `ListAllUsers`: words as one name of at most 80 characters that begins with a letter. */
export function asIdentifier(words: readonly string[]): string {
  const name = words.map(upperFirst).join('').slice(0, 80);
  return /^\p{N}/u.test(name) ? `Op${name}`.slice(0, 80) : name;
}

const isAbbreviation = (word: string) => word.length > 1 && word === word.toUpperCase();

const upperFirst = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

function joined(words: readonly string[]): string {
  let text = '';
  for (const word of words) {
    if (text.length + word.length >= 80) break;
    text += text === '' ? word : ` ${word}`;
  }
  return text;
}
