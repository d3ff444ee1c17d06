import type { Operation } from '@connectory/contracts';

// A tsvector holds 1 MB at most; what lies beyond this adds nothing that somebody would look for.
const MAX_CHARACTERS = 200_000;

/**
 * The words of some texts as the search index takes them: letters and digits only, parts of `camelCase` also on their
 * own, so that `DetectLanguage` is found by `detect`, by `language` and by `detectlang`.
 */
export function searchText(texts: Iterable<string>): string {
  const words = new Set<string>();
  let length = 0;
  for (const text of texts) {
    for (const word of text.normalize('NFKC').match(/[\p{L}\p{N}]+/gu) ?? []) {
      const parts = word.split(/(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u);
      for (const part of parts.length > 1 ? [word, ...parts] : [word]) {
        const lower = part.toLowerCase();
        if (words.has(lower)) continue;
        length += lower.length + 1;
        if (length > MAX_CHARACTERS) return [...words].join(' ');
        words.add(lower);
      }
    }
  }
  return [...words].join(' ');
}

/** What is worth finding of an operation. */
export function operationTexts({ operationId, summary, description, path }: Operation): string[] {
  return [operationId, summary, path, description];
}

/**
 * What somebody typed as a tsquery: every word must be there, each may be unfinished. `null` when there is no word in it,
 * which finds everything.
 */
export function searchQuery(typed: string): string | null {
  const words = typed
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  return words ? words.map((word) => `'${word}':*`).join(' & ') : null;
}
