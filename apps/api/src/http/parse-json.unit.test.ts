import { ProblemError } from '@connectory/platform';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson } from './parse-json.js';

const refusal = (text: string): string => {
  try {
    parseJson(text);
  } catch (error) {
    if (error instanceof ProblemError) return error.code;
    throw error;
  }
  return 'taken';
};

describe('the JSON of a request', () => {
  it('is what JSON.parse makes of it', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), (value) => {
        const text = JSON.stringify(value);
        expect(parseJson(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it('may hold a long text of any characters', () => {
    const text = '{[,"\\\u0001é'.repeat(10_000);
    expect(parseJson(JSON.stringify({ text }))).toEqual({ text });
    expect(parseJson(`{"text":"${String.raw`\u00e9`.repeat(1_000)}"}`)).toEqual({ text: 'é'.repeat(1_000) });
  });

  it.each(['', '{"source":', '"a', String.raw`"a\"`, 'undefined'])('is malformed as %j', (text) => {
    expect(refusal(text)).toBe('request/malformed-body');
  });

  it.each([
    ['arrays in arrays', '['.repeat(1_000_000) + ']'.repeat(1_000_000)],
    ['objects in objects', `${'{"a":'.repeat(500_000)}1${'}'.repeat(500_000)}`],
    ['members', `{${Array.from({ length: 100_000 }, (_, index) => `"${index}":1`).join()}}`],
    ['unclosed arrays', '['.repeat(1_000_000)],
  ])('may not hold a great many %s', (_of, text) => {
    expect(refusal(text)).toBe('request/invalid');
  });
});
