import type { OverlayAction } from '@connectory/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isArray, isObject, type JsonValue } from '../json.js';
import { appendPointer } from '../pointer.js';
import { applyOverlay } from './apply-overlay.js';
import { InvalidTarget } from './invalid-target.js';
import { overlayTarget } from './overlay-target.js';

const apply = (document: JsonValue, ...actions: OverlayAction[]) => applyOverlay(document, actions).value;

describe('an update', () => {
  it('merges objects recursively, appends to lists and replaces the rest', () => {
    const document = { info: { title: 'a', contact: { name: 'b' }, tags: ['x'], 'x-a': { b: 1 } } };
    const update = { title: 'A', contact: { url: 'u' }, tags: ['y'], 'x-a': null, new: { a: [] } };
    expect(apply(document, { target: '$.info', update })).toEqual({
      info: { title: 'A', contact: { name: 'b', url: 'u' }, tags: ['x', 'y'], 'x-a': null, new: { a: [] } },
    });
  });

  it('is an item for a list that is the target', () => {
    expect(apply({ tags: [1] }, { target: '$.tags', update: [2] })).toEqual({ tags: [1, [2]] });
  });

  it('reaches every node that the target selects', () => {
    const document = { paths: { '/a': { get: {}, put: {} }, '/b': { get: {} } } };
    expect(apply(document, { target: '$.paths.*.get', update: { deprecated: true } })).toEqual({
      paths: { '/a': { get: { deprecated: true }, put: {} }, '/b': { get: { deprecated: true } } },
    });
  });

  it('cannot be merged into a scalar, nor can a scalar be merged into an object', () => {
    const actions = [
      { target: '$.a', update: { b: 1 } },
      { target: '$.c', update: 1 },
      { target: '$.none', update: {} },
    ];
    expect(applyOverlay({ a: 1, c: {} }, actions)).toEqual({ value: { a: 1, c: {} }, unmatched: [0, 1, 2] });
  });

  it('sets a member that is called __proto__ as any other', () => {
    const update = JSON.parse('{"__proto__":{"polluted":true}}') as JsonValue;
    const value = apply({ a: {} }, { target: '$.a', update });
    expect(JSON.stringify(value)).toBe('{"a":{"__proto__":{"polluted":true}}}');
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

describe('a removal', () => {
  it('takes members and items out, and goes before an update', () => {
    const document = { a: { b: 1, c: 2 }, list: [0, 1, 2, 3] };
    const actions = [
      { target: '$.a.b', remove: true, update: { x: 1 } },
      { target: '$.list[0,2]', remove: true },
    ];
    expect(apply(document, ...actions)).toEqual({ a: { c: 2 }, list: [1, 3] });
  });

  it('takes out what stands within each other', () => {
    const document = { a: [[1], 2, [{ a: [3] }]] };
    expect(apply(document, { target: '$..a', remove: true })).toEqual({});
    expect(apply(document, { target: '$.a..*', remove: true })).toEqual({ a: [] });
  });

  it('leaves the document itself alone', () => {
    expect(applyOverlay({}, [{ target: '$', remove: true }])).toEqual({ value: {}, unmatched: [0] });
  });
});

it('applies actions to what the ones before have made of the document', () => {
  const value = apply(
    { a: { list: [] } },
    { target: '$.a', update: { b: { list: [] } } },
    { target: '$..list', update: 'x' },
    { target: '$.a.list', remove: true },
  );
  expect(value).toEqual({ a: { b: { list: ['x'] } } });
});

it('does not change what an earlier action has put into two places', () => {
  const update = { shared: { a: 1 } };
  const actions = [
    { target: '$.*', update },
    { target: '$.one.shared', update: { b: 2 } },
  ];
  expect(apply({ one: {}, two: {} }, ...actions)).toEqual({
    one: { shared: { a: 1, b: 2 } },
    two: { shared: { a: 1 } },
  });
  expect(update).toEqual({ shared: { a: 1 } });
});

it.each([
  ['no JSONPath', '$.a[', { a: {} }],
  ['too costly', '$..*..*..*', { a: Array.from({ length: 5_000 }, () => [1]) }],
  ['more than can be written down', '$[*]', Array.from({ length: 5_000 }, () => ({}))],
])('refuses a target that is %s', (_, target, document) => {
  const update = { text: 'x'.repeat(40_000) };
  expect(() => applyOverlay(document, [{ target, update }])).toThrow(InvalidTarget);
});

const places = (value: JsonValue, pointer = ''): string[] => [
  pointer,
  ...(isArray(value) || isObject(value)
    ? Object.entries(value).flatMap(([key, child]) => places(child, appendPointer(pointer, key)))
    : []),
];

const document = fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<JsonValue>;

it('changes nothing in place, and copies only what changes', () => {
  fc.assert(
    fc.property(document, fc.nat(), document, fc.boolean(), (before, seed, update, remove) => {
      const frozen = deepFreeze(structuredClone(before));
      const all = places(frozen);
      const target = overlayTarget(frozen, all[seed % all.length]!);
      const { value, unmatched } = applyOverlay(frozen, [{ target, update, remove }]);
      expect(frozen).toEqual(before);
      if (unmatched.length > 0) expect(value).toBe(frozen);
    }),
  );
});

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null)
    for (const child of Object.values(Object.freeze(value))) deepFreeze(child);
  return value;
}
