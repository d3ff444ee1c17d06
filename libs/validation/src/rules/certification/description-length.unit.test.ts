import { describe, expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { descriptionLength } from './description-length.js';

describe(descriptionLength.id, () => {
  it.each([
    [undefined, ['/info']],
    [' ', ['/info/description']],
    ['a'.repeat(29), ['/info/description']],
    ['a'.repeat(30), []],
    ['a'.repeat(500), []],
    ['a'.repeat(501), ['/info/description']],
    [1, []],
  ])('%j', (description, pointers) => {
    const text = JSON.stringify({
      openapi: '3.1.0',
      info: { title: 'a', version: '1', description },
      paths: {},
    });
    expect(reportedPointers(descriptionLength, text)).toEqual(pointers);
  });
});
