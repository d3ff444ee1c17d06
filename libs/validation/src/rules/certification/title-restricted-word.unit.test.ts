import { describe, expect, it } from 'vitest';
import { report } from '../../rule-tester.js';
import { titleRestrictedWord } from './title-restricted-word.js';

describe(titleRestrictedWord.id, () => {
  const found = (title: string) =>
    report(
      titleRestrictedWord,
      JSON.stringify({ openapi: '3.1.0', info: { title, version: '1' }, paths: {} }),
    ).map(({ pointer, params, fix }) => [pointer, params['word'], fix?.actions[0]?.update]);

  it.each([
    ['Text Analytics API', 'API', 'Text Analytics'],
    ['API Text Analytics', 'API', 'Text Analytics'],
    ['The connector', 'connector', undefined],
    ['API', 'API', undefined],
    ['Text API Connector', 'API', undefined],
    ['API for Power Apps', 'API', undefined],
    ['Analytics for Power Automate', 'Power Automate', undefined],
    ['Power Automate Analytics', 'Power Automate', 'Analytics'],
  ])('finds in %j the word %j', (title, word, repaired) => {
    expect(found(title)).toEqual([
      ['/info/title', word, repaired === undefined ? undefined : { title: repaired }],
    ]);
  });

  it('knows words from parts of words', () => {
    expect(found('Rapid Apiary')).toEqual([]);
  });
});
