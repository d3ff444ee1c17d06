import { looksRandom } from './random-looks.js';
import { shortestToken, tokenRuns } from './token-runs.js';
import { isPublicName } from './secret-names.js';

/** Tokens that their issuers made recognisable. */
const tokenShapes =
  /(?<![A-Za-z0-9])(?:[sr]k_(?:live|test)_[0-9A-Za-z]{16,}|whsec_[0-9A-Za-z+/]{24,}|sk-(?:ant-|proj-)?[\w-]{32,}|gh[pousr]_[0-9A-Za-z]{36,}|github_pat_\w{50,}|glpat-[\w-]{20,}|npm_[0-9A-Za-z]{36}|hf_[A-Za-z]{34}|shp(?:at|ca|pa|ss)_[0-9a-f]{32}|dop_v1_[0-9a-f]{64}|xox[abeprs]-[\w-]{20,}|(?:AKIA|ASIA)[0-9A-Z]{16}|AIza[\w-]{35}|ya29\.[\w-]{30,}|PMAK-[0-9a-f]{24}-[0-9a-f]{34}|SG\.[\w-]{20,}\.[\w-]{40,}|eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,})/g;
const privateKey =
  /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----([\s\S]{64,8000}?)-----END (?:[A-Z]+ )?PRIVATE KEY-----/g;

/**
 * The tokens in a text: by the shapes that their issuers gave them, private keys, and runs of characters that look random.
 * `nameOfText` tells what the text is called where it stands; a name in the text itself, such as `"id": "…"` or `?state=…`,
 * goes before it.
 */
export function findTokens(text: string, nameOfText: () => string | null): FoundToken[] {
  if (text.length < shortestToken) return none;
  const runs = tokenRuns(text);
  if (runs.length === 0) return none;
  const tokens = new Map<string, FoundToken>();
  const add = (value: string, name: string | null) => tokens.set(value, { kind: 'token', name, value });
  for (const [token] of text.matchAll(tokenShapes)) add(token, null);
  if (text.includes(' PRIVATE KEY-----')) {
    for (const [, body] of text.matchAll(privateKey)) add(body!, null);
  }
  for (let index = 0; index < runs.length; index += 2) {
    for (const [start, end] of randomParts(text, runs[index]!, runs[index + 1]!)) {
      const name = nameBefore(text, start) ?? nameOfText();
      if (!isPublicPlace(text, start, end, name)) add(text.slice(start, end), name);
    }
  }
  if (tokens.size < 2) return tokens.size === 0 ? none : [...tokens.values()];
  // A run within a token of a known shape is that token.
  return [...tokens.values()].filter(
    ({ value }) => ![...tokens.keys()].some((other) => other !== value && other.includes(value)),
  );
}

/** A run in base64 may have slashes in it; a run of a path may have a token between them. */
function randomParts(text: string, start: number, end: number): (readonly [start: number, end: number])[] {
  const run = text.slice(start, end);
  if (!address.test(before(text, start)) && looksRandom(run)) return [[start, withPadding(text, end)]];
  const parts: (readonly [number, number])[] = [];
  if (!run.includes('/')) return looksRandom(run) ? [[start, withPadding(text, end)]] : parts;
  let at = start;
  for (const segment of run.split('/')) {
    if (looksRandom(segment)) parts.push([at, withPadding(text, at + segment.length)]);
    at += segment.length + 1;
  }
  return parts;
}

function withPadding(text: string, end: number): number {
  let padded = end;
  while (text[padded] === '=') padded += 1;
  return padded;
}

export interface FoundToken {
  readonly kind: 'token';
  readonly name: string | null;
  readonly value: string;
}

const none: FoundToken[] = [];

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
function isPublicPlace(text: string, start: number, end: number, name: string | null): boolean {
  const ahead = before(text, start);
  if (ahead.endsWith(';base64,')) return true;
  if (address.test(ahead) || /^\.[a-z]{2,5}\b/i.test(text.slice(end, end + 8))) return !/hook/i.test(ahead);
  return name !== null && isPublicName(name);
}
