import { describe, expect, it } from 'vitest';
import { report, reportedPointers } from '../../rule-tester.js';
import { operationSummaryMissing } from './operation-summary-missing.js';

describe(operationSummaryMissing.id, () => {
  it('suggests the words of the operationId, else of method and path', () => {
    const yaml = `openapi: 3.0.0
info: {title: a, version: '1'}
paths:
  /users/{userId}:
    get: {operationId: users_getByID, summary: ' '}
    delete: {}
    put: {operationId: '-'}
`;
    const found = report(operationSummaryMissing, yaml).map(({ pointer, fix }) => [pointer, fix?.title]);
    expect(found).toEqual([
      ['/paths/~1users~1{userId}/get/summary', 'Add the summary “Users get by ID”'],
      ['/paths/~1users~1{userId}/delete', 'Add the summary “Delete users by user id”'],
      ['/paths/~1users~1{userId}/put', 'Add the summary “Put users by user id”'],
    ]);
  });

  it('leaves other texts, wrong types and webhooks alone', () => {
    const yaml = `openapi: 3.1.0
info: {title: a, version: '1'}
webhooks:
  w: {post: {}}
paths:
  /a:
    get: {summary: Get it}
    put: {summary: 1}
    post: {x-ms-visibility: internal}
`;
    expect(reportedPointers(operationSummaryMissing, yaml)).toEqual([]);
  });
});
