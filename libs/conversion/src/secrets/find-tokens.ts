import { looksRandom } from './random-looks.js';
import { isPublicName } from './secret-names.js';
import { findRun, readRun, shortestToken } from './token-runs.js';
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
    const run = readRun(text, start);
    end = run.end;
    if (keys.length > 0 && keys.some((key) => start >= key[0] && start < key[1])) continue;
    const shaped = run.mayHaveShape ? shapedTokens(text, Math.max(start, taken), end) : noSpans;
    for (const span of shaped) {
      add(span, null);
      taken = span[1];
    }
    // What follows is the content of a file, all of it.
    if (!run.mayBeRandom || text.startsWith(fileMark, start - fileMark.length)) continue;
    for (const span of randomParts(text, Math.max(start, taken), end)) {
      const ahead = before(text, span[0]);
      const isPublicPlace = tellsByPlace(text, span, ahead);
      if (isPublicPlace === true) continue;
      const name = nameAtEndOf(ahead) ?? nameOfText();
      if (isPublicPlace === false || name === null || !isPublicName(name)) add(span, name);
    }
  }
  return tokens === null ? none : [...(tokens as Map<string, FoundToken>).values()];
}

const none: FoundToken[] = [];
const fileMark = ';base64,';

/** A run in base64 may have slashes in it; a run of a path may have a token between them. */
function randomParts(text: string, start: number, end: number): readonly TokenSpan[] {
  if (end - start < shortestToken) return noSpans;
  const isRandom = looksRandom(text, start, end);
  let slash = slashIn(text, start, end);
  if (isRandom && (slash < 0 || !address.test(before(text, start)))) return [withPadding(text, start, end)];
  if (slash < 0) return noSpans;
  let spans: TokenSpan[] | null = null;
  for (let from = start; from < end; slash = slashIn(text, from, end)) {
    const to = slash < 0 ? end : slash;
    if (looksRandom(text, from, to)) (spans ??= []).push(withPadding(text, from, to));
    from = to + 1;
  }
  return spans ?? noSpans;
}

function slashIn(text: string, start: number, end: number): number {
  for (let at = start; at < end; at += 1) if (text.charCodeAt(at) === 0x2f) return at;
  return -1;
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

function nameAtEndOf(ahead: string): string | null {
  const found = nameAtEnd.exec(ahead);
  return found?.[1] ?? found?.[2] ?? found?.[3] ?? null;
}

/**
 * Whether what is random is no secret where it stands, behind the text `ahead`: the content of a file, a part of the path of a URL
 * that nobody calls back. `null` if the place does not tell.
 */
function tellsByPlace(text: string, [, end]: TokenSpan, ahead: string): boolean | null {
  if (ahead.endsWith(fileMark)) return true;
  const isPath = address.test(ahead) || /^\.[a-z]{2,5}\b/i.test(text.slice(end, end + 8));
  return isPath ? !/hook/i.test(ahead) : null;
}
