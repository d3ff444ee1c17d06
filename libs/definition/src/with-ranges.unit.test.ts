import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeFinding } from './make-finding.js';
import { mostFindingsPerCode, withRanges } from './with-ranges.js';

const text = '{\n  "a": {"b": 1},\n  "c": [2, 3]\n}';
const finding = (
  pointer: string,
  more: { code?: string; message?: string; related?: { message: string; pointer: string }[] } = {},
) => makeFinding({ code: 'a/b', severity: 'error', message: 'Wrong.', pointer, ...more });

describe('withRanges', () => {
  it('places findings and what they relate to', () => {
    const [placed] = withRanges(
      [finding('/c/1', { related: [{ message: 'Here.', pointer: '/a/b' }] })],
      text,
      'json',
    );
    expect(placed?.range).toEqual({ line: 3, column: 12, endLine: 3, endColumn: 13 });
    expect(placed?.related[0]?.range).toEqual({ line: 2, column: 14, endLine: 2, endColumn: 15 });
  });

  it('goes up to the nearest value that there is', () => {
    const [placed] = withRanges([finding('/a/missing/deep')], text, 'json');
    expect(placed?.range).toEqual({ line: 2, column: 8, endLine: 2, endColumn: 16 });
  });

  it('keeps ranges that are known', () => {
    const range = { line: 9, column: 9, endLine: 9, endColumn: 9 };
    expect(withRanges([{ ...finding('/a'), range }], text, 'json')[0]?.range).toEqual(range);
  });

  it('sorts by place, then by code, whatever the order was', () => {
    const findings = [
      finding(''),
      finding('/a'),
      finding('/a/b', { code: 'a/a' }),
      finding('/a/b'),
      finding('/c/0'),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(findings, { minLength: findings.length }), (shuffled) => {
        expect(withRanges(shuffled, text, 'json').map(({ pointer, code }) => [pointer, code])).toEqual(
          findings.map(({ pointer, code }) => [pointer, code]),
        );
      }),
    );
  });

  it('says nothing twice', () => {
    expect(
      withRanges([finding('/a'), finding('/a'), finding('/a', { message: 'Other.' })], text, 'json'),
    ).toHaveLength(2);
  });

  it('keeps the first of very many and counts the rest', () => {
    const many = Array.from({ length: mostFindingsPerCode + 5 }, (_, index) =>
      finding('', { message: `Number ${index}.` }),
    );
    const kept = withRanges([...many, finding('/a', { code: 'a/c' })], text, 'json');
    expect(kept).toHaveLength(mostFindingsPerCode + 2);
    expect(kept.at(-1)).toMatchObject({
      code: 'definition/findings-omitted',
      params: { code: 'a/b', omitted: 5 },
    });
  });

  it('has no ranges for a text that cannot be read', () => {
    expect(withRanges([finding('/a')], 'a: [', 'yaml')[0]?.range).toBeNull();
  });
});
