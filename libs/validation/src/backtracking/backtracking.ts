import { RegExpParser, RegExpSyntaxError, type AST } from '@eslint-community/regexpp';
import { haveCommon } from './character-set.js';
import { positionAutomaton, type PositionAutomaton } from './position-automaton.js';

/** Longer patterns are not looked at. */
const longestPattern = 1_000;
/** A hundred times what the patterns of published descriptions need. */
const mostSteps = 20_000;

/** What has been found out about a pattern, and in how many steps. */
export interface Backtracking {
  readonly isExponential: boolean;
  readonly steps: number;
}

const none: Backtracking = { isExponential: false, steps: 0 };

/** Without it there are no two ways. Few repetitions of a group do not count. */
const repeatedGroup = /\)(?:[*+]|\{\d*,\}|\{\d*,?\d\d)/;

const parser = new RegExpParser();

/**
 * Whether there are texts for which an engine that backtracks needs time exponential in their length: some place of the
 * pattern can be reached again from itself in two ways by the same characters, and nothing is matched for certain yet.
 * The pattern is never run. `false` also for what is no regular expression, and for what is too large to tell.
 */
export function backtrackingOf(pattern: string): Backtracking {
  if (pattern.length > longestPattern || !repeatedGroup.test(pattern)) return none;
  const parsed = parse(pattern, true) ?? parse(pattern, false);
  const automaton = parsed && positionAutomaton(parsed);
  return automaton === null ? none : ambiguityOf(automaton);
}

function parse(pattern: string, unicode: boolean): AST.Pattern | null {
  try {
    return parser.parsePattern(pattern, 0, pattern.length, { unicode });
  } catch (error) {
    if (!(error instanceof RegExpSyntaxError)) throw error;
    return null;
  }
}

/** Exponential ambiguity (Weber and Seidl 1991), decided on pairs of places. */
function ambiguityOf({ sets, next, accepting }: PositionAutomaton): Backtracking {
  const count = sets.length;
  const edges = next.map((places, place) =>
    accepting.has(place) ? [] : places.filter((other) => !accepting.has(other)),
  );
  let steps = edges.reduce((sum, places) => sum + places.length, 0);

  /** Pairs of places that the same text leads to from `start` twice. */
  const pairsFrom = (start: number): { reached: Set<number>; before: Map<number, number[]> } => {
    const first = start * count + start;
    const reached = new Set([first]);
    const before = new Map<number, number[]>();
    const pending = [first];
    for (let pair = pending.pop(); pair !== undefined; pair = pending.pop()) {
      const [left, right] = [Math.floor(pair / count), pair % count];
      for (const one of edges[left]!) {
        for (const other of edges[right]!) {
          steps += 1;
          if (steps > mostSteps) return { reached, before };
          if (one !== other && !haveCommon(sets[one]!, sets[other]!)) continue;
          const following = one * count + other;
          const known = before.get(following);
          if (known) known.push(pair);
          else before.set(following, [pair]);
          if (reached.has(following)) continue;
          reached.add(following);
          pending.push(following);
        }
      }
    }
    return { reached, before };
  };

  for (let start = 0; start < count && steps <= mostSteps; start += 1) {
    if (edges[start]!.length === 0) continue;
    const { before } = pairsFrom(start);
    const home = start * count + start;
    if (!before.has(home)) continue;
    const returning = new Set([home]);
    const pending = [home];
    for (let pair = pending.pop(); pair !== undefined; pair = pending.pop()) {
      for (const earlier of before.get(pair) ?? []) {
        if (returning.has(earlier)) continue;
        returning.add(earlier);
        pending.push(earlier);
      }
    }
    for (const pair of returning) {
      const [left, right] = [Math.floor(pair / count), pair % count];
      if (left !== right) return { isExponential: true, steps };
      const ways = edges[left]!.filter((place) => returning.has(place * count + place));
      if (new Set(ways).size < ways.length) return { isExponential: true, steps };
    }
  }
  return { isExponential: false, steps };
}
