import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../json.js';
import { locateAnyYaml } from '../locate-yaml.js';
import { defaultParseLimits } from '../parse-limits.js';
import { pointerTree } from '../pointer-tree.js';
import { readAnyYaml } from '../read-yaml.js';
import { toYaml } from '../to-yaml.js';
import { walk } from '../walk.js';
import { locateSimpleYaml } from './locate-simple-yaml.js';
import { readSimpleYaml } from './read-simple-yaml.js';

const read = (text: string, limits = {}) => readSimpleYaml(text, { ...defaultParseLimits, ...limits });
const pointersIn = (value: JsonValue) => {
  const pointers: string[] = [];
  walk(value, (_node, pointer) => void pointers.push(pointer));
  return pointers;
};

const description = `# What most descriptions look like
---
openapi: 3.0.3 # a comment
info:
  title: 'It''s "fine"'
  version: "1.0"
  description: |-
    # Not a comment
      more: indented

    - text

  summary: >+
    folded
    text

  # Between members
  x-long: a text that goes on
    in a second line

    and a third
  "x-escaped": "tab\\t, line \\
    two"
tags:
- name: a
  x-numbers: [1, -2.5, 1e3, 0x1F, 0o17, .5, 1_000]
-
  name: b:c#d
-
  - - nested
    - {a: 1, "b":[true, Null, ~], 'c': "d, e"}
x-flow: [
  a b,
  {
    key: http://host/path
  }
]
x-empty:
x-text: 2020-01-01
`;

const parts = fc.oneof(
  ...[
    ['a', 'b: ', 'a:\n', 'a: ', '\n', '\n  ', '- ', '-\n', ' ', '  ', '    '],
    ['"', "'", '"a"', "'b'", '"a": ', '\\', '\\n', '\\u0041', '# c', ' # c', '#'],
    ['[', ']', '{', '}', ',', ', ', ': ', ':', '? ', '[a, b]', '{a: 1}', '{"a":1}', '[]', '{}'],
    ['|\n', '>\n', '|-\n', '>+\n', '|2\n', '\n\n', '\r\n', '   \n', '---\n', '...\n', '\t'],
    ['1', '1.0', '.5', '~', 'null', 'true', '.inf', '<<: ', '&x ', '*x', '!t ', '%', '@', 'http://x'],
  ].map((list) => fc.constantFrom(...list)),
);
const texts = fc
  .tuple(fc.constantFrom('', 'a: ', 'a:\n  ', 'a:\n- '), fc.array(parts, { maxLength: 14 }))
  .map(([beginning, list]) => beginning + list.join(''))
  // The library continues a plain scalar beyond its end after such a comment.
  .filter((text) => !/^ *#\S/m.test(text));

describe('readSimpleYaml', () => {
  it('reads what descriptions are written like, as the library does', () => {
    expect(read(description)).toEqual(readAnyYaml(description, defaultParseLimits));
    expect(read(description)?.value).toMatchObject({ 'x-flow': ['a b', { key: 'http://host/path' }] });
    expect(read(description.replaceAll('\n', '\r\n'))).toEqual(
      readAnyYaml(description.replaceAll('\n', '\r\n'), defaultParseLimits),
    );
  });

  it('reads what toYaml writes', () => {
    const values = fc
      .dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 }), { minKeys: 1 })
      .filter((value) => !/"__proto__"|"constructor"/.test(JSON.stringify(value)));
    fc.assert(
      fc.property(values, (value) => {
        expect(read(toYaml(value as JsonValue))?.value ?? value).toEqual(value);
      }),
    );
  });

  it('reads nothing that the library reads otherwise, and puts it in the same places', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const simple = read(text);
        if (simple === null) return;
        const any = readAnyYaml(text, defaultParseLimits);
        expect(simple.value).toEqual(any.value);
        expect(simple.faults).toEqual(expect.arrayContaining([...any.faults]));
        const pointers = pointersIn(simple.value!);
        const [tree, anyTree] = [pointerTree(pointers), pointerTree(pointers)];
        expect(locateSimpleYaml(text, tree.root)).toBe(true);
        locateAnyYaml(text, anyTree.root);
        for (const pointer of pointers)
          expect(tree.places.get(pointer)?.span?.start).toBe(anyTree.places.get(pointer)?.span?.start);
        // What nobody asks for is passed over.
        for (const pointer of pointers) {
          const one = pointerTree([pointer]);
          expect(locateSimpleYaml(text, one.root)).toBe(true);
          expect(one.places.get(pointer)?.span?.start).toBe(tree.places.get(pointer)?.span?.start);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('ends a plain scalar where its indentation does, whatever comment stands before it', () => {
    expect(read('a:\n#c\n  b\nd: 1\n')?.value).toEqual({ a: 'b', d: 1 });
  });

  it('reports duplicates where they stand, in lists too', () => {
    expect(read('a: [{b: 1, b: 2}]\nc:\n- d: 1\n  d: 2\n')?.faults).toMatchObject([
      { code: 'definition/duplicate-key', pointer: '/a/0/b', span: { start: 11, end: 12 } },
      { code: 'definition/duplicate-key', pointer: '/c/0/d' },
    ]);
  });

  it.each([
    ['an anchor', 'a: &b 1'],
    ['an alias', 'a: *b'],
    ['a tag', 'a: !b c'],
    ['a merge key', 'a: {<<: {b: 1}}'],
    ['an explicit key', '? a\n: b'],
    ['a second document', 'a: 1\n---\nb: 1'],
    ['a directive', '%YAML 1.2\n---\na: 1'],
    ['a tab', 'a:\tb'],
    ['a wrong escape', 'a: "\\q"'],
    ['a number that JSON does not have', 'a: .inf'],
    ['a dangerous member', '__proto__: {a: 1}'],
    ['a map within a line', 'a: b: c'],
    ['a flow collection that is not closed', 'a: [1'],
    ['a quote that is not closed', 'a: "b'],
    ['wrong indentation', 'a:\n    b: 1\n  c: 1'],
    ['a single scalar', 'a'],
    ['lists in lists in lists', `a: ${'['.repeat(2_000)}${']'.repeat(2_000)}`],
  ])('leaves %s to the library', (_name, text) => {
    expect(read(text)).toBeNull();
  });

  it('leaves to the library what is beyond the limits', () => {
    const text = 'a: [[b, c]]';
    expect(read(text, { maxDepth: 3, maxNodes: 5 })).not.toBeNull();
    expect(read(text, { maxDepth: 2 })).toBeNull();
    expect(read(text, { maxNodes: 4 })).toBeNull();
  });
});
