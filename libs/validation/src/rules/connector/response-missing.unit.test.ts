import { describe, expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { responseMissing } from './response-missing.js';

const operations = `info: {title: a, version: '1'}
paths:
  /a:
    get: {}
    put: {responses: {x-a: 1}}
    post: {responses: {}}
    delete: {responses: {default: {description: a}}}
    patch: {responses: []}
`;

describe(responseMissing.id, () => {
  it('reports what the structure of a version lets pass', () => {
    expect(reportedPointers(responseMissing, `openapi: 3.1.0\n${operations}`)).toEqual([
      '/paths/~1a/get',
      '/paths/~1a/put/responses',
    ]);
    expect(reportedPointers(responseMissing, `openapi: 3.0.0\n${operations}`)).toEqual([
      '/paths/~1a/put/responses',
    ]);
  });

  it('leaves webhooks alone', () => {
    const yaml = `openapi: 3.1.0\ninfo: {title: a, version: '1'}\nwebhooks: {w: {post: {}}}\n`;
    expect(reportedPointers(responseMissing, yaml)).toEqual([]);
  });
});
