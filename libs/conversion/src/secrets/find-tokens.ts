import { looksRandom } from './random-looks.js';
import { isPublicName } from './secret-names.js';
import { endOfRun, findRun, shortestToken } from './token-runs.js';
import { noSpans, privateKeys, shapedTokens, type TokenSpan } from './token-shapes.js';

export interface FoundToken {
  readonly kind: 'token';
  readonly name: string | null;
  readonly value: string;
}

/**
 * The tokens in a text: by the shapes that their issuers gave them, private keys, and runs of characters that look random.
 * `nameOfText` tells what the text is called where it stands; a name in the text itself, such as `"id": "…"` or `?state=…`,
 * goes before it.
 */
export function findTokens(text: string, nameOfText: () => string | null): FoundToken[] {
  const first = findRun(text, 0);
  if (first < 0) return none;
  let tokens: Map<string, FoundToken> | null = null;
  const add = (span: TokenSpan, name: string | null) => {
    const value = text.slice(...span);
    (tokens ??= new Map<string, FoundToken>()).set(value, { kind: 'token', name, value });
  };
  const keys = privateKeys(text);
  for (const key of keys) add(key, null);

  let taken = 0;
  let end = 0;
  for (let start = first; start >= 0; start = findRun(text, end + 1)) {
    end = endOfRun(text, start);
    if (keys.length > 0 && keys.some((key) => start >= key[0] && start < key[1])) continue;
    for (const span of shapedTokens(text, Math.max(start, taken), end)) {
      add(span, null);
      taken = span[1];
    }
    for (const span of randomParts(text, Math.max(start, taken), end)) {
      const name = nameBefore(text, span[0]) ?? nameOfText();
      if (!isPublicPlace(text, span, name)) add(span, name);
    }
  }
  return tokens === null ? none : [...(tokens as Map<string, FoundToken>).values()];
}

const none: FoundToken[] = [];

/** False if `findTokens` finds nothing in the text, as in nearly every text; true if it is worth while to ask. */
export function mayHoldTokens(text: string): boolean {
  let end = 0;
  for (let start = findRun(text, 0); start >= 0; start = findRun(text, end + 1)) {
    end = endOfRun(text, start);
    if (shapedTokens(text, start, end).length > 0 || randomParts(text, start, end).length > 0) return true;
  }
  return end > 0 && privateKeys(text).length > 0;
}

/** A run in base64 may have slashes in it; a run of a path may have a token between them. */
function randomParts(text: string, start: number, end: number): readonly TokenSpan[] {
  if (end - start < shortestToken) return noSpans;
  const isRandom = looksRandom(text, start, end);
  const run = text.slice(start, end);
  if (isRandom && !(run.includes('/') && address.test(before(text, start))))
    return [withPadding(text, start, end)];
  let slash = run.indexOf('/');
  if (slash < 0) return noSpans;
  const spans: TokenSpan[] = [];
  for (let from = 0; from < run.length; slash = run.indexOf('/', from)) {
    const to = slash < 0 ? run.length : slash;
    if (looksRandom(text, start + from, start + to)) spans.push(withPadding(text, start + from, start + to));
    from = to + 1;
  }
  return spans;
}

function withPadding(text: string, start: number, end: number): TokenSpan {
  let padded = end;
  while (text[padded] === '=') padded += 1;
  return [start, padded];
}

/** How far before a token its name or its URL may begin. */
const longestBefore = 100;
const before = (text: string, start: number) => text.slice(Math.max(0, start - longestBefore), start);
const address = /[a-z]:\/\/[^\s"'<>?]*$/i;
const nameAtEnd =
  /(?:"([^"\\]{1,60})\\?"\s*:\s*\\?"|[?&;]([\w.[\]-]{1,60})=|\b([\w-]{1,60})\s*[:=]\s*["']?)$/;

function nameBefore(text: string, start: number): string | null {
  const found = nameAtEnd.exec(before(text, start));
  return found?.[1] ?? found?.[2] ?? found?.[3] ?? null;
}

/** Ids, hashes, cursors and what is part of the path of a URL are random too, and no secrets. */
function isPublicPlace(text: string, [start, end]: TokenSpan, name: string | null): boolean {
  const ahead = before(text, start);
  if (ahead.endsWith(';base64,')) return true;
  if (address.test(ahead) || /^\.[a-z]{2,5}\b/i.test(text.slice(end, end + 8))) return !/hook/i.test(ahead);
  return name !== null && isPublicName(name);
}
