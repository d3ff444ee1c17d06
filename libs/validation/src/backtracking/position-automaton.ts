import type { AST } from '@eslint-community/regexpp';
import { characterSet, type CharacterSet } from './character-set.js';

/**
 * A regular expression as its places that match one character each (Glushkov's construction). Two ways from one place to
 * the next, as in `(a+)+`, are two entries in its list.
 */
export interface PositionAutomaton {
  readonly sets: readonly CharacterSet[];
  /** The places that can come next, by place. */
  readonly next: readonly (readonly number[])[];
  /** The places after which the expression has matched, whatever follows. */
  readonly accepting: ReadonlySet<number>;
}

/** More copies than this of what is repeated a limited number of times are as bad as any number of them. */
const mostCopies = 9;
const mostCopiesOfCharacter = 24;
const mostPositions = 400;

/** A part of an expression. */
interface Part {
  /** It can match nothing, perhaps only if what follows is right (`$`). */
  readonly nullable: boolean;
  /** It can match nothing anywhere. */
  readonly free: boolean;
  readonly first: readonly number[];
  readonly last: readonly number[];
  /** Those of `last` after which nothing more is asked. */
  readonly accepting: readonly number[];
}

const nothing: Part = { nullable: true, free: true, first: [], last: [], accepting: [] };
const condition: Part = { ...nothing, free: false };

/** The automaton of an expression, or `null` if it has too many places. Back references are taken to match nothing. */
export function positionAutomaton(pattern: AST.Pattern): PositionAutomaton | null {
  const sets: CharacterSet[] = [];
  const next: number[][] = [];
  const accepting = new Set<number>();

  const connect = (from: readonly number[], to: readonly number[]) => {
    for (const place of from) next[place]!.push(...to);
  };
  const one = (set: CharacterSet): Part => {
    const place = sets.push(set) - 1;
    next.push([]);
    return { nullable: false, free: false, first: [place], last: [place], accepting: [place] };
  };
  const concatenation = (before: Part, after: Part): Part => {
    connect(before.last, after.first);
    return {
      nullable: before.nullable && after.nullable,
      free: before.free && after.free,
      first: before.nullable ? [...before.first, ...after.first] : before.first,
      last: after.nullable ? [...before.last, ...after.last] : after.last,
      accepting: after.free ? [...before.accepting, ...after.accepting] : after.accepting,
    };
  };
  const oneOf = (alternatives: readonly AST.Alternative[]): Part => {
    const parts = alternatives.map(({ elements }) => elements.map(part).reduce(concatenation, nothing));
    return {
      nullable: parts.some(({ nullable }) => nullable),
      free: parts.some(({ free }) => free),
      first: parts.flatMap(({ first }) => first),
      last: parts.flatMap(({ last }) => last),
      accepting: parts.flatMap((alternative) => alternative.accepting),
    };
  };
  const repeated = ({ element, min, max }: AST.Quantifier): Part => {
    if (max === 0) return nothing;
    const isGroup = element.type === 'Group' || element.type === 'CapturingGroup';
    if (max <= (isGroup ? mostCopies : mostCopiesOfCharacter)) return copies(element, min, max);
    const inner = part(element);
    connect(inner.last, inner.first);
    return min === 0 ? optional(inner) : inner;
  };
  // x{1,3} is x(x(x)?)?, so that there is one way only to match each number of them.
  const copies = (element: AST.QuantifiableElement, min: number, max: number): Part => {
    let rest = nothing;
    for (let count = max; count > 0 && sets.length <= mostPositions; count -= 1) {
      const longer = concatenation(part(element), rest);
      rest = count > min ? optional(longer) : longer;
    }
    return rest;
  };
  const part = (element: AST.Element): Part => {
    if (sets.length > mostPositions) return nothing;
    switch (element.type) {
      case 'Character':
      case 'CharacterSet':
      case 'CharacterClass':
        return one(characterSet(element));
      case 'Group':
      case 'CapturingGroup':
        return oneOf(element.alternatives);
      case 'Quantifier':
        return repeated(element);
      case 'Assertion':
        if (element.kind === 'start') return nothing;
        if (element.kind === 'lookahead' || element.kind === 'lookbehind')
          for (const place of oneOf(element.alternatives).accepting) accepting.add(place);
        return condition;
      // A back reference, or what only patterns with the flag `v` have.
      default:
        return nothing;
    }
  };

  for (const place of oneOf(pattern.alternatives).accepting) accepting.add(place);
  return sets.length > mostPositions ? null : { sets, next, accepting };
}

const optional = (inner: Part): Part => ({ ...inner, nullable: true, free: true });
