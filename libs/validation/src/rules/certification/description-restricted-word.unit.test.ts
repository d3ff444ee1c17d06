import { describe, expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { descriptionRestrictedWord } from './description-restricted-word.js';

describe(descriptionRestrictedWord.id, () => {
  it.each([
    ['Works in Power Automate and others.', ['/info/description']],
    ['Works with power  apps.', []],
    ['Powers apps.', []],
    ['Every API has a connector.', []],
    [1, []],
  ])('%j', (description, pointers) => {
    const text = JSON.stringify({
      openapi: '3.1.0',
      info: { title: 'a', version: '1', description },
      paths: {},
    });
    expect(reportedPointers(descriptionRestrictedWord, text)).toEqual(pointers);
  });
});
