import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { JsonValue } from './json.js';
import { locate, locateNearest } from './locate.js';
import { appendPointer } from './pointer.js';
import { toYaml } from './to-yaml.js';
import { walk } from './walk.js';

type Range = NonNullable<ReturnType<ReturnType<typeof locate>['get']>>;

/** The piece of `text` at a range. */
function cut(text: string, range: Range): string {
  const lines = text.split('\n').slice(range.line - 1, range.endLine);
  lines[lines.length - 1] = lines.at(-1)!.slice(0, range.endColumn - 1);
  lines[0] = lines[0]!.slice(range.column - 1);
  return lines.join('\n');
}

const pointersOf = (value: JsonValue) => {
  const pointers = new Map<string, JsonValue>();
  walk(value, (node, pointer) => void pointers.set(pointer, node));
  return pointers;
};

const values = fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<JsonValue>;

describe('locate in JSON', () => {
  it('gives the text of every value, which reads back as the value', () => {
    fc.assert(
      fc.property(values, fc.constantFrom(0, 2), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const expected = pointersOf(JSON.parse(text) as JsonValue);
        const ranges = locate(text, 'json', expected.keys());
        for (const [pointer, node] of expected)
          expect(JSON.parse(cut(text, ranges.get(pointer)!))).toEqual(node);
      }),
    );
  });

  it('finds a value in the same place, whatever else is looked for', () => {
    fc.assert(
      fc.property(values, fc.constantFrom(0, 2), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const all = locate(text, 'json', pointersOf(value).keys());
        for (const [pointer, range] of all)
          expect(locate(text, 'json', [pointer]).get(pointer)).toEqual(range);
      }),
    );
  });

  it('takes any text', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"',
      '\\',
      '\\q',
      '1',
      'true',
      ' ',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(pieces), (list) => {
        expect(() => locate(list.join(''), 'json', ['/a', '/0', '/a/0', '/a/a'])).not.toThrow();
      }),
    );
  });

  it('takes the last of duplicate members, like JSON.parse', () => {
    const text = '{"a":{"b":1},"a":{"c":2}}';
    const ranges = locate(text, 'json', ['/a', '/a/b', '/a/c']);
    expect(cut(text, ranges.get('/a')!)).toBe('{"c":2}');
    expect(ranges.has('/a/b')).toBe(false);
  });

  it('knows names by their value, not by how they are escaped', () => {
    expect(locate('{"\\u0061/": 1}', 'json', ['/a~1']).get('/a~1')).toMatchObject({ column: 13 });
  });

  it('goes up to the nearest value there is, if that is wanted', () => {
    const text = '{"a": {"b": 1}}';
    expect(cut(text, locateNearest(text, 'json', ['/a/x/y']).get('/a/x/y')!)).toBe('{"b": 1}');
    expect(locate(text, 'json', ['/a/x/y']).size).toBe(0);
  });

  it('finds what stands before a fault', () => {
    const text = '{"a": 1, "b": }';
    expect(locate(text, 'json', ['/a', '/b']).size).toBe(1);
  });
});

describe('locate in YAML', () => {
  it('gives the text of every value, which reads back as the value', () => {
    fc.assert(
      fc.property(values, (value) => {
        const text = toYaml(value);
        const expected = pointersOf(value);
        const ranges = locate(text, 'yaml', expected.keys());
        for (const [pointer, node] of expected) {
          if (typeof node === 'object' && node !== null) expect(ranges.has(pointer)).toBe(true);
          else expect(parse(cut(text, ranges.get(pointer)!))).toEqual(node);
        }
      }),
    );
  });

  it('points through aliases and merge keys at what they stand for', () => {
    const text = 'base: &base {x: 1}\nother: *base\nmore:\n  <<: *base\n  y: 2\n';
    const ranges = locate(text, 'yaml', ['/other', '/other/x', '/more/x', '/more/y']);
    expect([...ranges.values()].map((range) => cut(text, range))).toEqual(['*base', '1', '1', '2']);
  });

  it('gives an empty value the place after its key', () => {
    expect(locate('a:\n  b:\n', 'yaml', ['/a/b']).get('/a/b')).toMatchObject({ line: 2 });
  });

  it('finds nothing in what is not YAML', () => {
    expect(locate('a: [', 'yaml', ['', '/a']).size).toBe(0);
  });
});

it('counts escaped pointers as the names that they stand for', () => {
  const pointer = appendPointer('', 'a/b', 'c~d');
  for (const text of ['{"a/b": {"c~d": 1}}', '{a/b: {c~d: 1}}']) {
    expect(locate(text, 'yaml', [pointer]).has(pointer)).toBe(true);
  }
});
