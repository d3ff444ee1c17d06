/** Finds any of many values in a text. */
interface ValueFinder {
  /** The values that stand in `text`; of two that overlap the longer one. */
  find(text: string): string[];
  replace(text: string, replacement: string): string;
}

/** Regular expressions have a limit of size; longer values are looked for one by one. */
const longestPart = 2_000;
const longestPattern = 20_000;

export function createValueFinder(values: readonly string[]): ValueFinder {
  // The longest first, so that a value is not cut by one that it contains.
  const sorted = [...new Set(values)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const long = sorted.filter((value) => value.length > longestPart);
  const patterns = buildPatterns(sorted.filter((value) => value.length <= longestPart));
  return {
    find: (text) => [
      ...long.filter((value) => text.includes(value)),
      ...patterns.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[0])),
    ],
    replace: (text, replacement) =>
      patterns.reduce(
        (replaced, pattern) => replaced.replace(pattern, () => replacement),
        long.reduce((replaced, value) => replaced.replaceAll(value, () => replacement), text),
      ),
  };
}

function buildPatterns(values: readonly string[]): RegExp[] {
  const patterns: RegExp[] = [];
  let part: string[] = [];
  let length = 0;
  const close = () => {
    if (part.length > 0) patterns.push(new RegExp(part.join('|'), 'g'));
    part = [];
    length = 0;
  };
  for (const value of values) {
    const escaped = value.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
    if (length + escaped.length > longestPattern) close();
    part.push(escaped);
    length += escaped.length;
  }
  close();
  return patterns;
}
