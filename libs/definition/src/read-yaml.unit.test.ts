import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonValue } from './json.js';
import { defaultParseLimits } from './parse-limits.js';
import { readYaml } from './read-yaml.js';
import { toYaml } from './to-yaml.js';

const read = (text: string, limits = {}) => readYaml(text, { ...defaultParseLimits, ...limits });
const codes = (text: string, limits = {}) => read(text, limits).faults.map(({ code }) => code);

describe('readYaml', () => {
  it('reads what toYaml writes', () => {
    const values = fc
      .jsonValue({ maxDepth: 4 })
      .filter((value) => !JSON.stringify(value).includes('"__proto__"'));
    fc.assert(
      fc.property(values as fc.Arbitrary<JsonValue>, (value) => {
        expect(read(toYaml(value)).value).toEqual(value);
      }),
    );
  });

  it('takes keys as they are written', () => {
    expect(read('200: a\n1.0: b\ntrue: c\n~: d\n0x1F: e\n"f": g\n? h\n: i\n').value).toEqual({
      '200': 'a',
      '1.0': 'b',
      true: 'c',
      '~': 'd',
      '0x1F': 'e',
      f: 'g',
      h: 'i',
    });
  });

  it('takes dates, `yes` and `1:30` for strings, as YAML 1.2 does', () => {
    expect(read('[2020-01-01, yes, 1:30, 0o17, 1e3]').value).toEqual(['2020-01-01', 'yes', '1:30', 15, 1000]);
  });

  it('copies what aliases stand for', () => {
    const value = read('a: &a {x: [1]}\nb: *a\nc: &a 2\nd: *a\n').value as Record<string, unknown>;
    expect(value).toEqual({ a: { x: [1] }, b: { x: [1] }, c: 2, d: 2 });
    expect(value['a']).not.toBe(value['b']);
  });

  it.each([
    ['a map', 'a: &a {x: 1, y: 2}\nb: {<<: *a, y: 3}\n'],
    ['a map after the member', 'a: &a {x: 1, y: 2}\nb: {y: 3, <<: *a}\n'],
    ['a list of maps, the first going first', 'a: &a {x: 1}\nc: &c {x: 9, y: 3}\nb: {<<: [*a, *c]}\n'],
    ['merged maps', 'a: &a {x: 1}\nc: &c {<<: *a, y: 3}\nb: {<<: *c}\n'],
    ['a map, with the tag written out', 'a: &a {x: 1}\nb: {!!merge <<: *a, y: 3}\n'],
  ])('merges %s', (_name, text) => {
    expect(read(text)).toMatchObject({ value: { b: { x: 1, y: 3 } }, faults: [] });
  });

  it('takes a quoted merge key for a member', () => {
    expect(read('"<<": {a: 1}').value).toEqual({ '<<': { a: 1 } });
  });

  it('reports duplicates at their key and keeps the last', () => {
    const { value, faults } = read('a: 1\nb: {c: 1, c: 2}\na: 3\n');
    expect(value).toEqual({ a: 3, b: { c: 2 } });
    expect(faults.map(({ pointer, span }) => [pointer, span])).toEqual([
      ['/b/c', { start: 15, end: 16 }],
      ['/a', { start: 21, end: 22 }],
    ]);
  });

  it.each([
    ['a: [1', 'a flow sequence that is not closed'],
    ['a: b: c', 'a mapping in a mapping'],
    ['a: *b', 'an alias without an anchor'],
    ['a: &a [*a]', 'an alias that stands within what it stands for'],
    ['{{host}}: a', 'a key that is a map'],
    ['a: {<<: 1}', 'a merge of a number'],
    ['a: &a {<<: *a}', 'a merge with itself'],
    ['a:\n\t- b', 'a tab for indentation'],
  ])('refuses %j: %s', (text) => {
    const { value, faults } = read(text);
    expect(value).toBeUndefined();
    expect(faults[0]).toMatchObject({
      code: 'definition/yaml-syntax',
      severity: 'error',
      span: expect.anything(),
    });
  });

  it('reads numbers that JSON does not have as strings, and says so', () => {
    expect(read('[.inf, -.INF, .nan]').value).toEqual(['.inf', '-.INF', '.nan']);
    expect(codes('[.inf]')).toEqual(['definition/number-not-json']);
  });

  it('ignores tags that it does not know, and says so', () => {
    expect(read('a: !Ref b\nc: !!binary aGk=')).toMatchObject({ value: { a: 'b', c: 'aGk=' } });
    expect(codes('a: !Ref b')).toEqual(['definition/yaml-tag-ignored']);
  });

  it('reads the first of several documents, and says so', () => {
    expect(read('a: 1\n---\nb: 2\n').value).toEqual({ a: 1 });
    expect(codes('a: 1\n---\nb: 2\n')).toEqual(['definition/second-document']);
    expect(codes('---\na: 1\n...\n')).toEqual([]);
  });

  it('leaves out members that reach a prototype', () => {
    const { value, faults } = read(
      '__proto__: {polluted: 1}\nconstructor: {prototype: {polluted: 1}}\na: {constructor: {type: string}}\n',
    );
    expect(Object.keys(value as object)).toEqual(['a']);
    expect(value).toEqual({ a: { constructor: { type: 'string' } } });
    expect(faults.map(({ code }) => code)).toEqual(Array(2).fill('definition/dangerous-key-removed'));
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  describe('within limits', () => {
    const tooComplex = ['definition/too-complex'];
    const bomb = [
      'a0: &a0 [x, x, x, x, x, x, x, x, x, x]',
      ...Array.from(
        { length: 12 },
        (_, index) => `a${index + 1}: &a${index + 1} [${`*a${index},`.repeat(10)}]`,
      ),
    ].join('\n');

    it.each([
      ['nested flow sequences', '['.repeat(100_000)],
      ['nested flow maps', '{a: '.repeat(50_000)],
      ['nested sequences', '- '.repeat(100_000)],
      ['nested explicit keys', '? '.repeat(100_000)],
      ['nested maps', Array.from({ length: 600 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
      ['an alias bomb', bomb],
      ['many aliases', `a: &a 1\nb: [${'*a,'.repeat(20_000)}]`],
      [
        'merges of merges',
        [
          'a0: &a0 {k: 1}',
          ...Array.from(
            { length: 3_000 },
            (_, index) => `a${index + 1}: &a${index + 1} {<<: *a${index}, k${index}: 1}`,
          ),
        ].join('\n'),
      ],
      ['a long name', `${'k'.repeat(5_000)}: 1`],
    ])('ends at %s', (_name, text) => {
      const { value, faults } = read(text);
      expect(value).toBeUndefined();
      expect(faults).toHaveLength(1);
      expect(['definition/too-complex', 'definition/yaml-syntax']).toContain(faults[0]!.code);
    });

    it('counts depth, values, aliases and lexemes exactly', () => {
      expect(codes('[[1]]', { maxDepth: 2 })).toEqual([]);
      expect(codes('[[[1]]]', { maxDepth: 2 })).toEqual(tooComplex);
      expect(codes('a: &a [1]\nb: *a', { maxDepth: 2 })).toEqual([]);
      expect(codes('a: &a [1]\nb: [*a]', { maxDepth: 2 })).toEqual(tooComplex);
      expect(codes('[a, b]', { maxNodes: 20 })).toEqual([]);
      expect(codes('[a, b]', { maxNodes: 2 })).toEqual(tooComplex);
      expect(codes('[&a a, *a, *a]', { maxAliases: 2 })).toEqual([]);
      expect(codes('[&a a, *a, *a]', { maxAliases: 1 })).toEqual(tooComplex);
      expect(codes('["*a", a*b, "*", "*"]', { maxAliases: 0 })).toEqual([]);
    });
  });

  it('throws at nothing', () => {
    const pieces = fc.constantFrom(
      'a',
      ': ',
      '- ',
      '[',
      ']',
      '{',
      '}',
      ',',
      '\n',
      '  ',
      '&x ',
      '*x',
      '!t ',
      '|',
      '>',
      '"',
      "'",
      '#',
      '? ',
      '<<',
      '---\n',
      '%',
      '\t',
      '\\',
      '\u0000',
      '\ud800',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (list) => {
        const { value, faults } = read(list.join(''));
        expect(value !== undefined || faults.some(({ severity }) => severity === 'error')).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
