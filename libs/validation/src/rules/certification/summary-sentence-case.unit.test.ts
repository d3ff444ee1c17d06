import { describe, expect, it } from 'vitest';
import { report } from '../../rule-tester.js';
import { summarySentenceCase } from './summary-sentence-case.js';

describe(summarySentenceCase.id, () => {
  it.each([
    ['Get All Texts', 'Get all texts'],
    ['get texts', 'Get texts'],
    ['Get SMS texts', undefined],
    ['Create a text', undefined],
    ['iPhone texts', undefined],
  ])('makes of %j %j', (summary, repaired) => {
    const paths = { '/a': { get: { summary } } };
    const [finding] = report(
      summarySentenceCase,
      JSON.stringify({ openapi: '3.1.0', info: { title: 'a', version: '1' }, paths }),
    );
    expect(finding?.fix?.actions[0]?.update).toEqual(
      repaired === undefined ? undefined : { summary: repaired },
    );
  });
});
