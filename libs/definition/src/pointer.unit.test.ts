import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonValue } from './json.js';
import { appendPointer, parentPointer, pointerTokens, valueAt } from './pointer.js';

describe('JSON Pointer', () => {
  it('escapes tilde and slash', () => {
    expect(appendPointer('', 'paths', '/a~b', 'get', 0)).toBe('/paths/~1a~0b/get/0');
  });

  it('gives back the tokens that it was made from', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (tokens) => {
        expect(pointerTokens(appendPointer('', ...tokens))).toEqual(tokens);
      }),
    );
  });

  it('knows the parent, and that the root has none', () => {
    expect(parentPointer('/a/b')).toBe('/a');
    expect(parentPointer('/a')).toBe('');
    expect(parentPointer('')).toBeNull();
  });

  it('refuses what is not a pointer', () => {
    expect(() => pointerTokens('a')).toThrow(RangeError);
  });

  it('finds every member of a document', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const check = (node: JsonValue, pointer: string): void => {
          expect(valueAt(value as JsonValue, pointer)).toBe(node);
          if (typeof node !== 'object' || node === null) return;
          for (const [key, child] of Object.entries(node)) check(child, appendPointer(pointer, key));
        };
        check(value as JsonValue, '');
      }),
    );
  });

  it('does not reach inherited members or odd array indices', () => {
    expect(valueAt({}, '/constructor')).toBeUndefined();
    expect(valueAt(['a'], '/00')).toBeUndefined();
    expect(valueAt(['a'], '/length')).toBeUndefined();
  });
});
