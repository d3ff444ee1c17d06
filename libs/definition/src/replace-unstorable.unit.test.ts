import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultParseLimits } from './parse-limits.js';
import { parseSource } from './parse-source.js';
import { valueAt } from './pointer.js';

const start = '{"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": {}, ';
const parse = (text: string) => {
  const result = parseSource(new TextEncoder().encode(text), defaultParseLimits);
  if (!result.ok) throw new Error(result.findings[0]?.message);
  return result.source;
};

describe('characters that cannot be stored', () => {
  it.each([
    ['NUL', String.raw`${start}"x-a": ["b", "c\u0000d"]}`, 'U+0000'],
    ['half a surrogate pair', String.raw`${start}"x-a": ["b", "c\uD83Dd"]}`, 'U+D83D'],
    ['NUL in YAML', 'openapi: 3.1.0\ninfo: {}\npaths: {}\nx-a:\n  - b\n  - "c\\0d"\n', 'U+0000'],
  ])('are replaced and reported: %s', (_, text, character) => {
    const { value, findings } = parse(text);
    expect(valueAt(value, '/x-a')).toEqual(['b', 'c\ufffdd']);
    expect(findings).toMatchObject([
      { code: 'definition/unstorable-character', params: { character }, pointer: '/x-a/1' },
    ]);
    expect(findings[0]?.range).not.toBeNull();
  });

  it('are replaced in names, too', () => {
    const { value, findings } = parse(String.raw`${start}"x-\u0000": {"\ud800": 1}}`);
    expect(valueAt(value, '/x-\ufffd')).toEqual({ '\ufffd': 1 });
    expect(findings.map(({ pointer }) => pointer)).toEqual(['/x-\ufffd', '/x-\ufffd/\ufffd']);
  });

  it('are not whole surrogate pairs, nor texts that speak of them', () => {
    const { value, findings } = parse(String.raw`${start}"x-a": "\ud83d\ude00 \\u0000 \\0"}`);
    expect(valueAt(value, '/x-a')).toBe('\u{1f600} \\u0000 \\0');
    expect(findings).toEqual([]);
  });

  it('are gone from whatever is read', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), (json) => {
        const text = `${start}"x-a": ${JSON.stringify([json, '\u0000\ud800'])}}`;
        expect(JSON.stringify(parse(text).value)).not.toMatch(/\\u0000|\\ud[89a-f]/);
      }),
    );
  });
});
