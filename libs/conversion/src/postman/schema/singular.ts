/** The English singular, most of the time. */
export function singular(word: string): string {
  if (/ies$/i.test(word)) return word.replace(/ies$/i, 'y');
  if (/(?:s|x|ch|sh)es$/i.test(word)) return word.slice(0, -2);
  return /[^su]s$/i.test(word) && !/is$/i.test(word) ? word.slice(0, -1) : word;
}
