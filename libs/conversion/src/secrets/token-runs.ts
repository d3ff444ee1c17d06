/** Letters, digits and what tokens have between them. */
const isTokenCharacter = new Uint8Array(128);
for (const character of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-+/') {
  isTokenCharacter[character.charCodeAt(0)] = 1;
}
const belongs = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code < 128 && isTokenCharacter[code] === 1;
};

/** No token that is known by its looks is shorter. */
export const shortestToken = 20;

/**
 * Where, from `from` on, `shortestToken` or more characters of tokens stand in a row; -1 if nowhere. Looks at every twentieth
 * character only, for in prose there is a space or a full stop between two of them.
 */
export function findRun(text: string, from: number): number {
  let first = from;
  for (let last = first + shortestToken - 1; last < text.length; last = first + shortestToken - 1) {
    let at = last;
    while (at >= first && belongs(text, at)) at -= 1;
    if (at < first) return first;
    first = at + 1;
  }
  return -1;
}

/** Where the run that begins at `start` ends. */
export function endOfRun(text: string, start: number): number {
  let end = start + shortestToken;
  while (end < text.length && belongs(text, end)) end += 1;
  return end;
}
