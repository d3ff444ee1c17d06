import { describe, expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { tooManyCategories } from './too-many-categories.js';

describe(tooManyCategories.id, () => {
  it.each([
    ['AI;Data;Finance', 1],
    ['AI;Data;', 0],
    ['AI', 0],
  ])('%j', (propertyValue, count) => {
    const text = JSON.stringify({
      openapi: '3.1.0',
      info: { title: 'a', version: '1' },
      paths: {},
      'x-ms-connector-metadata': [{ propertyName: 'Categories', propertyValue }],
    });
    expect(reportedPointers(tooManyCategories, text)).toHaveLength(count);
  });
});
