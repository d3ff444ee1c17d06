import { describe, expect, it } from 'vitest';
import { report } from '../../rule-tester.js';
import { summaryPunctuation } from './summary-punctuation.js';

describe(summaryPunctuation.id, () => {
  it.each([
    ['Get texts.', 'Get texts'],
    ['Get texts ...', 'Get texts'],
    ['Text: ', 'Text'],
    ['Get texts?', undefined],
    ['Get texts (all)', undefined],
    ['.', undefined],
  ])('makes of %j %j', (summary, repaired) => {
    const paths = { '/a': { get: { summary } } };
    const [finding] = report(
      summaryPunctuation,
      JSON.stringify({ openapi: '3.1.0', info: { title: 'a', version: '1' }, paths }),
    );
    expect(finding?.fix?.actions[0]?.update).toEqual(
      repaired === undefined ? undefined : { summary: repaired },
    );
  });
});
