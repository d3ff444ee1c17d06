import { describe, expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { summaryTooLong } from './summary-too-long.js';

describe(summaryTooLong.id, () => {
  it('looks at operations, parameters and schemas', () => {
    const long = 'a'.repeat(81);
    const yaml = `openapi: 3.1.0
info: {title: a, version: '1'}
paths:
  /a:
    get: {summary: ${long}, parameters: [{name: a, in: query, x-ms-summary: ${long}, description: ${long}}]}
    put: {summary: ${long.slice(1)}, description: ${long}}
components:
  schemas: {A: {x-ms-summary: ${long}, title: ${long}}}
`;
    expect(reportedPointers(summaryTooLong, yaml)).toEqual([
      '/paths/~1a/get/summary',
      '/paths/~1a/get/parameters/0/x-ms-summary',
      '/components/schemas/A/x-ms-summary',
    ]);
  });
});
