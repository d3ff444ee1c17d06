import { asLabel, wordsOf } from './name-words.js';

const smallWords = new Set(
  'a an and as at but by for from if in into nor of off on onto or over per so than that the to up via vs with'.split(
    ' ',
  ),
);

/** Plain words with a capital only in front, if any: neither `iPhone` nor `SMS`. */
const isLower = (word: string) => /^\p{Ll}[\p{Ll}'’-]*$/u.test(word);
const isCapitalised = (word: string) => /^\p{Lu}\p{Ll}[\p{Ll}'’-]*$/u.test(word);

/** The words of a text as they are written, with the signs that stand around them. */
const wordsIn = (text: string) => text.split(/([\s()/,:;]+)/);

/** `Get All New Texts`: a name written as a title, though it is a sentence. */
export function isTitleCase(text: string): boolean {
  const later = wordsIn(text)
    .slice(2)
    .filter((word) => /^\p{L}/u.test(word) && !smallWords.has(word));
  return later.length >= 2 && later.filter(isCapitalised).length >= 2 && !later.some(isLower);
}

/** The first letter is a small one of a plain word. */
export const startsSmall = (text: string): boolean => {
  if (!/^\p{Ll}/u.test(text)) return false;
  const [first = ''] = text.split(/[\s,:;]/, 1);
  return isLower(first.replace(/[.!?]$/, ''));
};

export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** `Get all new texts`, as far as a machine can tell: names lose their capitals, too. */
export const asSentenceCase = (text: string): string =>
  wordsIn(text)
    .map((word, index) => (index > 0 && isCapitalised(word) ? word.toLowerCase() : word))
    .join('');

/** `Page Size` instead of `Page size` or `page_size`; what is in title case already comes back as it is. */
export function asTitleCase(text: string): string {
  if (/^[\p{Ll}\p{N}]+(?:_[\p{Ll}\p{N}]+)+$/u.test(text)) return asLabel(wordsOf(text));
  return wordsIn(text)
    .map((word, index) => (isLower(word) && (index === 0 || !smallWords.has(word)) ? upperFirst(word) : word))
    .join('');
}
