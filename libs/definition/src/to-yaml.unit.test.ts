import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { JsonValue } from './json.js';
import { toYaml } from './to-yaml.js';

const texts = fc.oneof(
  fc.string(),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
  fc.string({ unit: fc.constantFrom(...'a:# \n\t-?|>&*!%@`\'",[]{}=<~0.\r\u0085\u2028\ufeff') }),
  fc.constantFrom(
    'null',
    'True',
    '~',
    'yes',
    'NO',
    '1',
    '0x1F',
    '0o7',
    '1e5',
    '1_000',
    '1:30',
    '.inf',
    '-.INF',
    '.nan',
    '2020-01-01',
    '<<',
    '=',
    '---',
    '...',
    '- a',
    '? a',
    'a: b',
    'a #b',
    '',
    ' ',
    'a ',
    'a\n',
    'a\n\n',
    '\na',
    ' a\nb',
    'a\n\nb',
    'a \nb',
    '+1',
    '.5',
    '5.',
    '0b1',
    '1.2.3',
  ),
);
const { value: values } = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 6, depthSize: 'medium' },
    texts,
    fc.constantFrom(null, true, false, 0, -0, 1e21, 1.5e-7, -12.25),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(
      texts.filter((name) => name !== '__proto__'),
      tie('value'),
      { maxKeys: 5 },
    ),
  ),
}));

describe('toYaml', () => {
  it('reads back as the same value in YAML 1.2', () => {
    fc.assert(
      fc.property(values, (value) => {
        expect(parse(toYaml(value), { merge: false })).toEqual(value);
      }),
      { numRuns: 500 },
    );
  });

  it('reads back as the same strings in YAML 1.1', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(parse(toYaml({ a: text }), { version: '1.1' })).toEqual({ a: text });
      }),
      { numRuns: 500 },
    );
  });

  it('writes what people like to read', () => {
    const value = {
      openapi: '3.1.0',
      info: { title: 'Text Analytics', version: '1.0', description: 'First line\nsecond: line\n' },
      tags: [
        { name: 'a', 'x-empty': {} },
        { name: 'b', 'x-empty': [] },
      ],
      paths: { '/a/{id}': { get: { responses: { '200': { description: 'OK' } } } } },
      list: ['a', [1, 2], [], null],
    };
    expect(toYaml(value)).toBe(
      [
        'openapi: 3.1.0',
        'info:',
        '  title: Text Analytics',
        '  version: "1.0"',
        '  description: |',
        '    First line',
        '    second: line',
        'tags:',
        '  - name: a',
        '    x-empty: {}',
        '  - name: b',
        '    x-empty: []',
        'paths:',
        '  /a/{id}:',
        '    get:',
        '      responses:',
        '        "200":',
        '          description: OK',
        'list:',
        '  - a',
        '  - - 1',
        '    - 2',
        '  - []',
        '  - null',
        '',
      ].join('\n'),
    );
  });

  it('stays linear in the size of a value that is nested deeply', () => {
    const deep = Array.from({ length: 400 }).reduce<JsonValue>((inner) => ({ a: [inner, 'x'] }), 1);
    const text = toYaml(deep);
    expect(parse(text)).toEqual(deep);
    expect(text.length).toBeLessThan(20_000);
  });

  it('writes keys that are longer than an implicit key may be', () => {
    const name = 'k'.repeat(2_000);
    const value = { [name]: { [name]: 1 }, a: [{ [name]: 2 }] };
    expect(parse(toYaml(value))).toEqual(value);
  });
});
