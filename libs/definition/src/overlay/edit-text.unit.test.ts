import type { OverlayAction } from '@connectory/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isArray, isObject, type JsonValue } from '../json.js';
import { appendPointer } from '../pointer.js';
import { toYaml } from '../to-yaml.js';
import { applyOverlay } from './apply-overlay.js';
import { defaultParseLimits } from '../parse-limits.js';
import { parsePart } from '../parse-part.js';
import { editedInPlace, editText } from './edit-text.js';
import { overlayTarget } from './overlay-target.js';

const read = (text: string) => {
  const part = parsePart(new TextEncoder().encode(text), defaultParseLimits);
  if (!part.ok) throw new Error(part.reason);
  return part;
};

const rename = (target: string, from: string, to: string, value: unknown): OverlayAction[] => [
  { target: `${target}.${from}`, remove: true },
  { target, update: { [to]: value } },
];

describe('a YAML text', () => {
  const text = `# Orders
openapi: "3.0.3" # not 3.1
info:
    title: 'Orders'   # the name
    description: |
        Two
        lines

    # who
    contact: {name: us, url: "https://example.com"}
paths:
    /orders:
        get:
            x-ms-visibilty: internal # typo
            tags: [a, 'b']
            parameters:
            - name: id
              in: query
              # which
            -   in: header
                name: X-Id
            responses:
                200:
                    description: >-
                        all
                        fine
        # end
`;

  it.each<[string, OverlayAction[], string, string]>([
    [
      'a scalar, in its quotes',
      [{ target: '$.info', update: { title: "Order's" } }],
      `'Orders'   # the name`,
      `'Order''s'   # the name`,
    ],
    ['a number', [{ target: '$', update: { openapi: 3 } }], '"3.0.3" #', '3 #'],
    [
      'a member, at the end of its object',
      [{ target: '$.info', update: { version: '1.0' } }],
      `"https://example.com"}\n`,
      `"https://example.com"}\n    version: "1.0"\n`,
    ],
    [
      'a member between brackets',
      [{ target: '$.info.contact', update: { email: 'a@example.com' } }],
      `"https://example.com"}`,
      `"https://example.com", email: "a@example.com"}`,
    ],
    ['nothing of a member', [{ target: '$.info.contact.name', remove: true }], '{name: us, url', '{url'],
    [
      'no member',
      [{ target: '$.info.description', remove: true }],
      `    description: |\n        Two\n        lines\n`,
      '',
    ],
    [
      'another name in place',
      rename('$.paths..get', 'x-ms-visibilty', 'x-ms-visibility', 'internal').map((action) => ({
        ...action,
        target: action.target.replace('.x-ms-visibilty', "['x-ms-visibilty']"),
      })),
      'x-ms-visibilty: internal # typo',
      'x-ms-visibility: internal # typo',
    ],
    ['an item between brackets', [{ target: '$..get.tags', update: 'c' }], `[a, 'b']`, `[a, 'b', c]`],
    [
      'an item of a block',
      [{ target: '$..parameters', update: { name: 'q', in: 'query', schema: { type: 'string' } } }],
      `                name: X-Id\n`,
      `                name: X-Id\n            - name: q\n              in: query\n              schema:\n                type: string\n`,
    ],
    [
      'no item',
      [{ target: '$..parameters[0]', remove: true }],
      `            - name: id\n              in: query\n`,
      '',
    ],
    [
      'not the first member of an item',
      [{ target: '$..parameters[0].name', remove: true }],
      `- name: id\n              in: query`,
      `- in: query`,
    ],
    [
      'an empty list for the last item',
      [{ target: '$..parameters[*]', remove: true }],
      /parameters:[^]*X-Id\n/.exec(text)![0],
      'parameters: []\n',
    ],
    [
      'an object for a scalar',
      [{ target: '$.info', update: { title: { a: 1 } } }],
      `title: 'Orders'   #`,
      `title:\n      a: 1   #`,
    ],
    [
      'a scalar for a block',
      [{ target: "$..['200']", update: { description: 'OK' } }],
      `>-\n                        all\n                        fine`,
      'OK',
    ],
  ])('gets %s', (_, actions, before, after) => {
    expect(text).toContain(before);
    expect(editText(text, 'yaml', actions)).toBe(text.replace(before, after));
    const windows = editText(text.replaceAll('\n', '\r\n'), 'yaml', actions);
    expect(windows).toBe(text.replace(before, after).replaceAll('\n', '\r\n'));
  });

  it('that ends without a line break gets one before what is added', () => {
    expect(editText('a:\n  b: 1', 'yaml', [{ target: '$.a', update: { c: 2 } }])).toBe('a:\n  b: 1\n  c: 2');
  });

  it('overrides what comes from a merge key', () => {
    const merged = 'x: &x\n  a: 1\ny:\n  <<: *x # all\n';
    expect(editText(merged, 'yaml', [{ target: '$.y', update: { a: 2 } }])).toBe(`${merged}  a: 2\n`);
  });

  it('is written anew where an alias stands for what changes', () => {
    const aliased = 'x: &x { a: 1 } # once\nz: *x\n';
    expect(editText(aliased, 'yaml', [{ target: '$.x', update: { a: 2 } }])).toBe('x:\n  a: 2\nz:\n  a: 1\n');
  });

  it('stays as it is when nothing changes', () => {
    expect(editText(text, 'yaml', [{ target: '$.none', remove: true }])).toBe(text);
  });
});

describe('a JSON text', () => {
  const text = `{
\t"openapi" : "3.0.3",
\t"info": { "title": "Orders", "version": 1.0 },
\t"tags": [
\t\t{ "name": "a" },
\t\t{ "name": "b" }
\t],
\t"paths": {}
}
`;

  it.each<[string, OverlayAction[], string, string]>([
    ['a scalar', [{ target: '$.info', update: { title: 'O' } }], '"Orders"', '"O"'],
    ['a member in a line', [{ target: '$.info', update: { x: [1] } }], '1.0 }', '1.0, "x": [1] }'],
    [
      'a member in lines',
      [{ target: '$', update: { x: { y: [] } } }],
      '"paths": {}',
      '"paths": {},\n\t"x" : {\n\t\t"y": []\n\t}',
    ],
    ['no first member', [{ target: '$.info.title', remove: true }], '"title": "Orders", ', ''],
    ['no last member', [{ target: '$.info.version', remove: true }], ', "version": 1.0', ''],
    ['another name in place', rename('$.info', 'title', 'name', 'Orders'), '"title"', '"name"'],
    ['no item', [{ target: '$.tags[0]', remove: true }], '{ "name": "a" },\n\t\t', ''],
    [
      'an item',
      [{ target: '$.tags', update: { name: 'c' } }],
      '{ "name": "b" }',
      '{ "name": "b" },\n\t\t{\n\t\t\t"name": "c"\n\t\t}',
    ],
    [
      'members in an empty object',
      [{ target: '$.paths', update: { '/a': {} } }],
      '"paths": {}',
      '"paths": {\n\t\t"/a": {}\n\t}',
    ],
  ])('gets %s', (_, actions, before, after) => {
    expect(text).toContain(before);
    expect(editText(text, 'json', actions)).toBe(text.replace(before, after));
  });

  it('on one line stays on one line', () => {
    expect(editText('{"a":{"b":1}}', 'json', [{ target: '$.a', update: { c: { d: 2 } } }])).toBe(
      '{"a":{"b":1, "c":{"d":2}}}',
    );
  });

  it('loses all members of a name that stands there twice', () => {
    expect(editText('{"a": 1, "b": 2, "a": 3}', 'json', [{ target: '$.a', remove: true }])).toBe('{"b": 2}');
  });
});

it('refuses a text that cannot be read', () => {
  expect(() => editText('{', 'json', [])).toThrow(RangeError);
});

const places = (value: JsonValue, pointer = ''): string[] => [
  pointer,
  ...(isArray(value) || isObject(value)
    ? Object.entries(value).flatMap(([name, child]) => places(child, appendPointer(pointer, name)))
    : []),
];

const text = fc.oneof(
  fc.string({ maxLength: 8 }),
  fc.constantFrom('', ' ', '# no comment', 'a: b', '- a', "it's", 'two\nlines', '200', 'true', '{', '/a/{b}'),
);
const { value: generated } = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5, depthSize: 'medium' },
    text,
    fc.constantFrom<JsonValue>(null, true, 1, 1.5, {}, []),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(text, tie('value'), { maxKeys: 5 }),
  ),
}));
const change = fc.record({ seed: fc.nat(), update: generated, remove: fc.boolean() });

it('says afterwards what the overlay makes of the document, without being written anew', () => {
  const styles = {
    json: [
      (value: JsonValue) => JSON.stringify(value),
      (value: JsonValue) => JSON.stringify(value, null, 4).replaceAll('\n', '\r\n'),
    ],
    yaml: [
      toYaml,
      (value: JsonValue) => `# head\n---\n${toYaml(value)}# tail\n`,
      (value: JsonValue) => JSON.stringify(value),
    ],
  };
  const style = fc.constantFrom(
    ...styles.json.map((write) => ['json', write] as const),
    ...styles.yaml.map((write) => ['yaml', write] as const),
  );
  const root = fc.dictionary(text, generated, { minKeys: 1, maxKeys: 5 });
  fc.assert(
    fc.property(
      root,
      fc.array(change, { minLength: 1, maxLength: 4 }),
      style,
      (old, changes, [format, write]) => {
        const safe = JSON.parse(JSON.stringify(old).replaceAll('__proto__', 'proto')) as JsonValue;
        const all = places(safe);
        const actions = changes.map(({ seed, ...action }) => ({
          target: overlayTarget(safe, all[seed % all.length]!),
          ...action,
        }));
        const { value } = applyOverlay(safe, actions);
        expect(editedInPlace(write(safe), format, safe, value)).not.toBeNull();
      },
    ),
    { numRuns: 200 },
  );
});

describe('a text over several lines', () => {
  const edited = (text: string, description: string) =>
    editText(text, 'yaml', [{ target: '$.info', update: { description } }]);

  it('stays one', () => {
    const text = 'info:\n  description: |\n    one\n\n    | a |\n  title: a\n';
    expect(edited(text, 'One\n\n| a |\n')).toBe(text.replace('one', 'One'));
    expect(edited(text, 'One\ntwo')).toBe('info:\n  description: |-\n    One\n    two\n  title: a\n');
    const folded = 'info:\n  description: >-\n    one\n    two\n  title: a\n';
    expect(edited(folded, 'One\ntwo')).toBe('info:\n  description: |-\n    One\n    two\n  title: a\n');
  });

  it('says the same, whatever it is', () => {
    const lines = fc.array(fc.constantFrom('', 'a', ' b', '# c', '- d', 'e: f', '\t', '"', '\u0007'), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(lines, fc.nat(3), (of, breaks) => {
        const description = of.join('\n') + '\n'.repeat(breaks);
        for (const style of ['|', '|-', '>', '>-', '|+']) {
          const text = `info:\n  description: ${style}\n    one\n    two\n  title: a\n`;
          const { value } = read(edited(text, description));
          expect(value).toEqual({ info: { description, title: 'a' } });
        }
      }),
      { numRuns: 300 },
    );
  });
});
