import { RE2JS, RE2JSException } from 're2js';

/** Instructions of compiled patterns, and instructions times characters when they run. */
const mostCompiled = 100_000;
const mostRun = 5_000_000;

/**
 * Makes a function that tells whether the pattern of a document matches somewhere in a text; `null` if that cannot be said.
 * Patterns come from outside, so they run on RE2, in time linear in the text and within a budget for the whole document.
 * RE2 has no look-around and no back references: such patterns say `null`.
 */
export function documentPatterns(): (pattern: string, text: string) => boolean | null {
  const compiled = new Map<string, RE2JS | null>();
  let compileBudget = mostCompiled;
  let runBudget = mostRun;
  const compile = (pattern: string) => {
    let found = compiled.get(pattern);
    if (found === undefined) {
      compileBudget -= estimatedSize(pattern);
      found = compileBudget < 0 ? null : compiledOnce(pattern);
      compiled.set(pattern, found);
    }
    return found;
  };
  return (pattern, text) => {
    const program = compile(pattern);
    if (program === null) return null;
    runBudget -= program.programSize() * (text.length + 1);
    return runBudget < 0 ? null : program.matcher(text).find();
  };
}

/** At least the number of instructions: RE2 writes repetitions out, up to 1,000 in one another. */
function estimatedSize(pattern: string): number {
  const counts = Array.from(pattern.matchAll(/\{(\d+)(?:,(\d*))?\}/g), ([, least, most]) =>
    Number(most || least),
  );
  return (
    (pattern.length + 1) *
    Math.min(
      1_000,
      counts.reduce((product, count) => product * Math.max(1, count), 1),
    )
  );
}

/** Many documents have the same patterns: dates, identifiers, e-mail addresses. */
const mostKept = 500;
const kept = new Map<string, RE2JS | null>();

function compiledOnce(pattern: string): RE2JS | null {
  let found = kept.get(pattern);
  if (found === undefined) {
    found = tryCompile(pattern);
    if (kept.size >= mostKept) kept.clear();
    kept.set(pattern, found);
  }
  return found;
}

function tryCompile(pattern: string): RE2JS | null {
  try {
    return RE2JS.compile(pattern);
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    return null;
  }
}
