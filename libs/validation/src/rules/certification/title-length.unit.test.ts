import { describe, expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { titleLength } from './title-length.js';

describe(titleLength.id, () => {
  it.each([
    ['a'.repeat(31), ['/info/title']],
    ['a'.repeat(30), []],
    [' ', ['/info/title']],
    [1, []],
  ])('%j', (title, pointers) => {
    const text = JSON.stringify({ openapi: '3.1.0', info: { title, version: '1' }, paths: {} });
    expect(reportedPointers(titleLength, text)).toEqual(pointers);
  });
});
