/** The reference system shows operationIds to people and limits their length. */
export const longestId = 80;

/** `Create a new user (admin)` → `createANewUserAdmin`. Accents are dropped; what has no Latin letters is empty. */
export function camelCase(text: string): string {
  let camel = '';
  for (const word of wordsOf(text)) camel += camel === '' ? lowerFirst(word) : upperFirst(word);
  if (camel.length > longestId) camel = camel.slice(0, longestId);
  return /^\d/.test(camel) ? `op${camel}` : camel;
}

/** The Latin words and numbers of a text; one that is all capitals in small letters. */
export function wordsOf(text: string): string[] {
  const short = text.length > 400 ? text.slice(0, 400) : text;
  const plain = /[^ -~]/.test(short) ? withoutAccents(short) : short;
  // A word ends where small letters or digits turn to capitals, too; an apostrophe is no end.
  const bare = plain.includes("'") ? plain.replaceAll("'", '') : plain;
  const words = bare.match(/[A-Z]*[a-z0-9]+|[A-Z]+/g) ?? [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index]!;
    if (!/[a-z]/.test(word)) words[index] = word.toLowerCase();
  }
  return words;
}

const withoutAccents = (text: string) =>
  text
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/[\p{M}’]+/gu, '');

export const upperFirst = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const lowerFirst = (word: string) => word.charAt(0).toLowerCase() + word.slice(1);
