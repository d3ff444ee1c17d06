import { describe, expect, it } from 'vitest';
import { report } from '../../rule-tester.js';
import { tooManyCategories } from './too-many-categories.js';

describe(tooManyCategories.id, () => {
  it.each([
    ['AI;Data;Finance', [{ propertyValue: 'AI;Data' }]],
    ['AI;Data;', []],
    ['AI', []],
  ])('%j', (propertyValue, repaired) => {
    const text = JSON.stringify({
      openapi: '3.1.0',
      info: { title: 'a', version: '1' },
      paths: {},
      'x-ms-connector-metadata': [{ propertyName: 'Categories', propertyValue }],
    });
    const findings = report(tooManyCategories, text);
    expect(findings.map(({ fix }) => fix?.actions[0]?.update)).toEqual(repaired);
  });
});
