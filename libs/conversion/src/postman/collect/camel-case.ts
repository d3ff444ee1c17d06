/** The reference system shows operationIds to people and limits their length. */
export const longestId = 80;

/** `Create a new user (admin)` → `createANewUserAdmin`. Accents are dropped; what has no Latin letters is empty. */
export function camelCase(text: string): string {
  const camel = wordsOf(text)
    .map((word, index) => (index === 0 ? lowerFirst(word) : upperFirst(word)))
    .join('')
    .slice(0, longestId);
  return /^\d/.test(camel) ? `op${camel}` : camel;
}

/** The Latin words and numbers of a text; one that is all capitals in small letters. */
export function wordsOf(text: string): string[] {
  const short = text.length > 400 ? text.slice(0, 400) : text;
  const plain = /[^ -~]/.test(short) ? withoutAccents(short) : short;
  // A word ends where small letters or digits turn to capitals, too; an apostrophe is no end.
  const words = plain.replace(/'/g, '').match(/[A-Z]*[a-z0-9]+|[A-Z]+/g) ?? [];
  return words.map((word) => (word === word.toUpperCase() ? word.toLowerCase() : word));
}

const withoutAccents = (text: string) =>
  text
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/[\p{M}’]+/gu, '');

export const upperFirst = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const lowerFirst = (word: string) => word.charAt(0).toLowerCase() + word.slice(1);
