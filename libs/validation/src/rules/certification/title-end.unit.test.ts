import { describe, expect, it } from 'vitest';
import { report } from '../../rule-tester.js';
import { titleEnd } from './title-end.js';

describe(titleEnd.id, () => {
  it.each([
    ['Text Analytics.', 'Text Analytics'],
    ['Text Analytics \n', 'Text Analytics'],
    ['Text Analytics (Preview)', undefined],
    ['Text Analytics (U.S.)', undefined],
    ['Text Analytics)', 'Text Analytics'],
    ['Textanalyse für Köln', undefined],
    ['...', undefined],
  ])('makes of %j %j', (title, repaired) => {
    const text = JSON.stringify({ openapi: '3.1.0', info: { title, version: '1' }, paths: {} });
    const [finding] = report(titleEnd, text);
    expect(finding?.fix?.actions[0]?.update).toEqual(
      repaired === undefined ? undefined : { title: repaired },
    );
  });
});
