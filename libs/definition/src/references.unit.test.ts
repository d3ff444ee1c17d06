import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from './json.js';
import { appendPointer } from './pointer.js';
import { collectRefs, pointerRef, refFollower, refPointer, resolveRef } from './references.js';
import { pointerOf } from './walk-definition.js';

describe('references', () => {
  it('turn into pointers and back', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme-composite' })), (tokens) => {
        const pointer = appendPointer('', ...tokens);
        expect(refPointer(pointerRef(pointer))).toBe(pointer);
      }),
    );
  });

  it('escape what a URI cannot hold and no more', () => {
    expect(pointerRef('/paths/~1a b~1{c}/get')).toBe('#/paths/~1a%20b~1%7Bc%7D/get');
    expect(pointerRef('/a\ud800')).toBe('#/a\ud800');
    expect(pointerRef('')).toBe('#');
  });

  it.each(['a.yaml', 'a.yaml#/a', '#a', '#/%', '#/~2', '', 'https://example.com/#/a'])(
    '%j is no pointer',
    (ref) => {
      expect(refPointer(ref)).toBeNull();
      expect(resolveRef({ a: 1 }, ref)).toBeNull();
    },
  );

  it('resolve one step', () => {
    const document = { 'a/b': { 'c d': [1] } };
    expect(resolveRef(document, '#/a~1b/c%20d/0')).toEqual({ value: 1, pointer: '/a~1b/c d/0' });
    expect(resolveRef(document, '#')).toEqual({ value: document, pointer: '' });
    expect(resolveRef(document, '#/constructor')).toBeNull();
  });
});

describe('refFollower', () => {
  const ref = (name: string) => ({ $ref: `#/${name}` });
  const document: JsonObject = {
    a: ref('b'),
    b: ref('c'),
    c: { x: 1 },
    d: ref('e'),
    e: ref('d'),
    f: ref('d'),
    g: ref('missing'),
    h: { $ref: 'other.yaml' },
  };
  const follow = refFollower(document);

  it('goes to the end', () => {
    const end = { value: { x: 1 }, pointer: '/c' };
    for (const name of ['a', 'b', 'c']) expect(follow(ref(name))).toEqual(end);
  });

  it('has no end in circles, nor for what is missing or elsewhere', () => {
    for (const name of ['d', 'e', 'f', 'g', 'h', 'nothing']) expect(follow(ref(name))).toBeNull();
  });

  it('says of other values that they are no references', () => {
    for (const value of [undefined, null, 1, [], {}, { $ref: 1 }] as (JsonValue | undefined)[])
      expect(follow(value)).toBeUndefined();
  });

  it('does not walk a long chain for each of its members', () => {
    const chain = Object.fromEntries(
      Array.from({ length: 20_000 }, (_, index) => [`r${index}`, ref(`r${index + 1}`)]),
    );
    const long = refFollower({ ...chain, r20000: 'end' });
    for (const value of Object.values(chain)) expect(long(value)?.value).toBe('end');
  });
});

it('collectRefs finds references and not what only looks like one', () => {
  const document = {
    paths: { '/a': { get: { responses: { '200': { $ref: '#/r' } } } } },
    components: { schemas: { A: { properties: { $ref: { $ref: '#/s' } }, example: { $ref: '#/t' } } } },
  };
  expect(collectRefs(document, '3.0').map(({ node, ref }) => [pointerOf(node), ref])).toEqual([
    ['/paths/~1a/get/responses/200', '#/r'],
    ['/components/schemas/A/properties/$ref', '#/s'],
  ]);
});
