/** Tokens that their issuers made recognisable. */
const tokenShape =
  /(?:[sr]k_(?:live|test)_[0-9A-Za-z]{16,}|whsec_[0-9A-Za-z+/]{24,}|sk-(?:ant-|proj-)?[\w-]{32,}|gh[pousr]_[0-9A-Za-z]{36,}|github_pat_\w{50,}|glpat-[\w-]{20,}|npm_[0-9A-Za-z]{36}|hf_[A-Za-z]{34}|shp(?:at|ca|pa|ss)_[0-9a-f]{32}|dop_v1_[0-9a-f]{64}|xox[abeprs]-[\w-]{20,}|(?:AKIA|ASIA)[0-9A-Z]{16}|AIza[\w-]{35}|ya29\.[\w-]{30,}|PMAK-[0-9a-f]{24}-[0-9a-f]{34}|SG\.[\w-]{20,}\.[\w-]{40,}|eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,})/y;

/** Which pairs of ASCII characters such a token begins with, so that hardly any place is looked at twice. */
const isFirstPair = new Uint8Array(1 << 14);
for (const pair of 'sk rk wh gh gi gl np hf sh do xo AK AS AI ya PM SG ey'.split(' ')) {
  isFirstPair[(pair.charCodeAt(0) << 7) | pair.charCodeAt(1)] = 1;
}
/** Whether tokens of a known shape begin with these characters. */
export const beginsToken = (first: number, second: number): boolean =>
  first < 128 && second < 128 && isFirstPair[(first << 7) | second] === 1;
const isLetterOrDigit = new Uint8Array(128);
for (const character of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789') {
  isLetterOrDigit[character.charCodeAt(0)] = 1;
}
const isInWord = (text: string, at: number) => isLetterOrDigit[text.charCodeAt(at)] === 1;

/** Where in the text a token begins and ends. */
export type TokenSpan = readonly [start: number, end: number];
export const noSpans: readonly TokenSpan[] = [];

/**
 * The tokens of a known shape that begin between `start` and `end`, or just before, for some have a full stop in them
 * early. A token does not begin within a word.
 */
export function shapedTokens(text: string, start: number, end: number): readonly TokenSpan[] {
  let spans: TokenSpan[] | null = null;
  const first = Math.max(0, text[start - 1] === '.' ? start - 5 : start);
  let at = first;
  if (first > 0 && isInWord(text, first - 1)) while (at < end && isInWord(text, at)) at += 1;
  while (at < end) {
    if (beginsToken(text.charCodeAt(at), text.charCodeAt(at + 1))) {
      tokenShape.lastIndex = at;
      if (tokenShape.test(text)) {
        (spans ??= []).push([at, tokenShape.lastIndex]);
        at = tokenShape.lastIndex;
      }
    }
    // On to the next word.
    while (at < end && isInWord(text, at)) at += 1;
    while (at < end && !isInWord(text, at)) at += 1;
  }
  return spans ?? noSpans;
}

const privateKey =
  /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----([\s\S]{64,8000}?)-----END (?:[A-Z]+ )?PRIVATE KEY-----/dg;

const shortestKey = 110;

/** What is between the first and the last line of the private keys in a text. */
export function privateKeys(text: string): readonly TokenSpan[] {
  if (text.length < shortestKey || !text.includes(' PRIVATE KEY-----') || !text.includes('-----END '))
    return noSpans;
  return [...text.matchAll(privateKey)].map((match) => match.indices![1]!);
}
