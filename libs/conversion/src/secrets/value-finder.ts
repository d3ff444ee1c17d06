/** Finds any of many values in a text. */
export interface ValueFinder {
  /** How long the shortest of the values is, or less: nothing stands in a shorter text. */
  readonly shortest: number;
  /** The values that stand in `text`, from left to right; of two that overlap the earlier one, then the longer one. */
  find(text: string): readonly string[];
  /** `text` with `replacement` for every value; the same text where there is none. */
  replace(text: string, replacement: string): string;
}

interface Match {
  readonly start: number;
  readonly value: string;
}

const tableSize = 4_096;
const slot = (text: string, at: number) =>
  (text.charCodeAt(at - 1) * 31 + text.charCodeAt(at)) & (tableSize - 1);
/** No value is worth a longer look ahead. */
const longestWindow = 16;
/**
 * How many characters may be compared in vain, for texts and values made to be almost alike. After that every text that
 * could hold a value is taken for one as a whole.
 */
const mostComparisons = 50_000_000;

/**
 * The search of Wu and Manber: the window moves on by as many characters as no value can begin at, so that most of a text is
 * never looked at. Values have two characters at least.
 */
export function createValueFinder(values: readonly string[]): ValueFinder {
  const distinct = [...new Set(values)].filter((value) => value.length > 1);
  const window = Math.min(longestWindow, ...distinct.map(({ length }) => length));
  const shifts = new Uint8Array(tableSize).fill(window - 1);
  const buckets = new Map<number, string[]>();
  // The longest first, so that a value is not cut by one that it contains.
  for (const value of distinct.sort((a, b) => b.length - a.length || (a < b ? -1 : 1))) {
    for (let at = 1; at < window; at += 1) {
      const block = slot(value, at);
      shifts[block] = Math.min(shifts[block]!, window - 1 - at);
    }
    const last = slot(value, window - 1);
    const bucket = buckets.get(last);
    if (bucket) bucket.push(value);
    else buckets.set(last, [value]);
  }

  let comparisons = 0;
  const valueAt = (text: string, start: number, end: number): string | undefined => {
    for (const value of buckets.get(slot(text, end)) ?? []) {
      if (text.charCodeAt(start) !== value.charCodeAt(0)) continue;
      comparisons += value.length;
      if (text.startsWith(value, start)) return value;
    }
    return undefined;
  };
  const matchesIn = (text: string): Match[] => {
    if (distinct.length === 0 || text.length < window) return none;
    if (comparisons > mostComparisons) return [{ start: 0, value: text }];
    let matches = none;
    for (let end = window - 1; end < text.length;) {
      const shift = shifts[slot(text, end)]!;
      if (shift > 0) {
        end += shift;
        continue;
      }
      const start = end - window + 1;
      const value = valueAt(text, start, end);
      if (comparisons > mostComparisons) return [{ start: 0, value: text }];
      if (value === undefined) {
        end += 1;
        continue;
      }
      if (matches === none) matches = [];
      matches.push({ start, value });
      end += value.length;
    }
    return matches;
  };

  return {
    shortest: window,
    find(text) {
      const matches = matchesIn(text);
      return matches.length === 0 ? nothing : matches.map(({ value }) => value);
    },
    replace: (text, replacement) => {
      const matches = matchesIn(text);
      if (matches.length === 0) return text;
      const parts: string[] = [];
      let from = 0;
      for (const { start, value } of matches) {
        parts.push(text.slice(from, start), replacement);
        from = start + value.length;
      }
      return parts.join('') + text.slice(from);
    },
  };
}

const none: Match[] = [];
const nothing: readonly string[] = [];
