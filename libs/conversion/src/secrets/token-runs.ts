import { beginsToken } from './token-shapes.js';

const capital = 1;
const small = 2;
const digit = 3;
const between = 4;
/** What each character of a token is; 0 for those that no token has. */
const kinds = new Uint8Array(128);
for (const [kind, characters] of [
  [capital, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'],
  [small, 'abcdefghijklmnopqrstuvwxyz'],
  [digit, '0123456789'],
  [between, '_-+/'],
] as const) {
  for (const character of characters) kinds[character.charCodeAt(0)] = kind;
}

const belongs = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code < 128 && kinds[code] !== 0;
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

/** A run, and what may be in it as far as its characters by themselves tell. */
export interface Run {
  readonly end: number;
  /** A word in it begins as tokens of a known shape do. */
  readonly mayHaveShape: boolean;
  /** It has capitals, small letters and digits, more than one of each. */
  readonly mayBeRandom: boolean;
}

/** The run that begins at `start`, each of its characters looked at once: there is hardly one that has anything in it. */
export function readRun(text: string, start: number): Run {
  const counts = [0, 0, 0, 0, 0];
  let mayHaveShape = text[start - 1] === '.';
  let first = -1;
  let isInWord = false;
  let at = start;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const kind = code < 128 ? kinds[code]! : 0;
    if (kind === 0) break;
    counts[kind]! += 1;
    if (kind === between) {
      isInWord = false;
      first = -1;
    } else if (!isInWord) {
      isInWord = true;
      first = code;
    } else if (first >= 0) {
      if (beginsToken(first, code)) mayHaveShape = true;
      first = -1;
    }
  }
  return {
    end: at,
    mayHaveShape,
    mayBeRandom: counts[capital]! > 1 && counts[small]! > 1 && counts[digit]! > 1,
  };
}
