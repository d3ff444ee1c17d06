import { parseSource, defaultParseLimits, valueAt } from '@connectory/definition';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskSecrets } from './mask-secrets.js';
import { secretMarker, type Secret } from './secret.js';

const secretAt = (pointer: string, value: string): Secret => ({ pointer, kind: 'other', name: null, value });

describe('masking secrets', () => {
  it('touches nothing but the value', () => {
    const text = '{\r\n\t"a" : "Bearer abc" ,  "b":"abc",\n "c": [ "x" ] }';
    expect(maskSecrets(text, 'json', [secretAt('/a', 'abc')])).toBe(
      `{\r\n\t"a" : "Bearer ${secretMarker}" ,  "b":"abc",\n "c": [ "x" ] }`,
    );
  });

  it('finds a value that is written with escapes', () => {
    const text = String.raw`{"a": "p\u0061ss\/word\"1", "b": 1}`;
    expect(maskSecrets(text, 'json', [secretAt('/a', 'pass/word"1')])).toBe(
      `{"a": "${secretMarker}", "b": 1}`,
    );
  });

  it('masks several values of one string, the longest first', () => {
    const masked = maskSecrets('["abcd abc"]', 'json', [secretAt('/0', 'abc'), secretAt('/0', 'abcd')]);
    expect(masked).toBe(`["${secretMarker} ${secretMarker}"]`);
  });

  it.each([
    ['plain', 'a: abc # note\nb: 1\n'],
    ['single-quoted', "a: 'abc' # note\nb: 1\n"],
    ['double-quoted', 'a: "abc" # note\nb: 1\n'],
    ['literal', 'a: |\n  abc\nb: 1\n'],
  ])('masks a %s YAML string', (_, text) => {
    expect(maskSecrets(text, 'yaml', [secretAt('/a', 'abc')])).toBe(text.replace('abc', secretMarker));
  });

  it.each([
    ['a string with escapes of YAML', 'a: "\\x61bc abc"\nb: 1\n'],
    ['a folded string', 'a: >\n  x\n  y abcabc\nb: 1\n'],
  ])('masks all of %s, where nobody can tell its part', (_, text) => {
    expect(maskSecrets(text, 'yaml', [secretAt('/a', 'x y abc')])).toMatch(
      new RegExp(`^a: "${secretMarker}"\\s*b: 1\n$`),
    );
  });

  it('leaves the escapes beside a value as they were', () => {
    const write = (value: string) => String.raw`["\\${value}\/\n\u00fc${value}\u0041"]`;
    const text = write(String.raw`ab\u0063`);
    expect(maskSecrets(text, 'json', [secretAt('/0', 'abc')])).toBe(write(secretMarker));
  });

  it('masks thousands of values of one string in linear time', () => {
    // Looked for one by one this takes minutes.
    const values = Array.from({ length: 20_000 }, (_, index) => `secret-${index}-value`);
    const text = JSON.stringify([values.join(' "')]);
    const masked = maskSecrets(
      text,
      'json',
      values.map((value) => secretAt('/0', value)),
    );
    expect(masked).not.toContain('-value');
    expect(JSON.parse(masked)).toHaveLength(1);
  });

  it('is JSON as before, without the secret, for any document', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }),
        fc.string(),
        fc.jsonValue({ maxDepth: 2 }),
        (value, around, other) => {
          const document = { other, secret: around + value };
          const masked = JSON.parse(
            maskSecrets(JSON.stringify(document, null, 1), 'json', [secretAt('/secret', value)]),
          );
          // JSON has no negative zero.
          const expected = { other, secret: document.secret.replaceAll(value, secretMarker) };
          expect(masked).toEqual(JSON.parse(JSON.stringify(expected)));
        },
      ),
    );
  });

  it('leaves the source readable as what it was', () => {
    const text =
      '{"info":{"name":"C","schema":"https://schema.getpostman.com/json/collection/v2.1.0/collection.json"},"item":[],"auth":{"type":"bearer","bearer":[{"key":"token","value":"abc"}]}}';
    const masked = maskSecrets(text, 'json', [secretAt('/auth/bearer/0/value', 'abc')]);
    const result = parseSource(new TextEncoder().encode(masked), defaultParseLimits);
    expect(result.ok && valueAt(result.source.value, '/auth/bearer/0/value')).toBe(secretMarker);
  });
});
