import type { AST } from '@eslint-community/regexpp';

/** Code points as ascending ranges that do not touch, each from its first to its last. */
export type CharacterSet = readonly (readonly [first: number, last: number])[];

const last = 0x10ffff;
const everything: CharacterSet = [[0, last]];
const digits: CharacterSet = [[48, 57]];
const wordCharacters: CharacterSet = [
  [48, 57],
  [65, 90],
  [95, 95],
  [97, 122],
];
const spaces: CharacterSet = [
  [9, 13],
  [32, 32],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
];
const lineEnds: CharacterSet = [
  [10, 10],
  [13, 13],
  [0x2028, 0x2029],
];

/** What one element of a regular expression matches. A Unicode property is taken to have everything beyond ASCII. */
export function characterSet(element: AST.Character | AST.CharacterSet | AST.CharacterClass): CharacterSet {
  switch (element.type) {
    case 'Character':
      return [[element.value, element.value]];
    case 'CharacterSet':
      return escapedSet(element);
    case 'CharacterClass':
      return classSet(element);
  }
}

function escapedSet(set: AST.CharacterSet): CharacterSet {
  switch (set.kind) {
    case 'any':
      return complement(lineEnds);
    case 'digit':
      return negated(set.negate, digits);
    case 'space':
      return negated(set.negate, spaces);
    case 'word':
      return negated(set.negate, wordCharacters);
    case 'property': {
      const property = new RegExp(set.raw, 'u');
      const ascii = Array.from({ length: 128 }, (_, code) => code);
      const had = ascii.filter((code) => property.test(String.fromCharCode(code)));
      return union([...had.map((code) => [code, code] as const), [128, last]]);
    }
  }
}

function classSet({ negate, elements }: AST.CharacterClass): CharacterSet {
  const ranges = elements.flatMap((element): CharacterSet => {
    switch (element.type) {
      case 'CharacterClassRange':
        return [[element.min.value, element.max.value]];
      case 'Character':
      case 'CharacterSet':
        return characterSet(element);
      // What only patterns with the flag `v` have.
      default:
        return everything;
    }
  });
  return negated(negate, union(ranges));
}

const negated = (negate: boolean, set: CharacterSet) => (negate ? complement(set) : set);

function union(ranges: CharacterSet): CharacterSet {
  const merged: [number, number][] = [];
  for (const [from, to] of ranges.toSorted((one, other) => one[0] - other[0])) {
    const before = merged.at(-1);
    if (before && from <= before[1] + 1) before[1] = Math.max(before[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

function complement(set: CharacterSet): CharacterSet {
  const gaps: [number, number][] = [];
  let next = 0;
  for (const [from, to] of set) {
    if (from > next) gaps.push([next, from - 1]);
    next = to + 1;
  }
  if (next <= last) gaps.push([next, last]);
  return gaps;
}

/** Some character is in both. */
export function haveCommon(one: CharacterSet, other: CharacterSet): boolean {
  let left = 0;
  let right = 0;
  while (left < one.length && right < other.length) {
    const a = one[left]!;
    const b = other[right]!;
    if (a[0] <= b[1] && b[0] <= a[1]) return true;
    if (a[1] < b[1]) left += 1;
    else right += 1;
  }
  return false;
}
