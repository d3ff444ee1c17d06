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
 * The places in `text` where `shortestToken` or more characters of tokens stand in a row: `[start, end, start, end, …]`. Looks at
 * every twentieth character only, for in prose there is a space or a full stop between two of them.
 */
export function tokenRuns(text: string): readonly number[] {
  let runs: number[] = noRuns;
  for (let first = 0, last = shortestToken - 1; last < text.length; last = first + shortestToken - 1) {
    let at = last;
    while (at >= first && belongs(text, at)) at -= 1;
    if (at >= first) {
      first = at + 1;
      continue;
    }
    let end = last + 1;
    while (end < text.length && belongs(text, end)) end += 1;
    if (runs === noRuns) runs = [];
    runs.push(first, end);
    first = end + 1;
  }
  return runs;
}

const noRuns: number[] = [];
