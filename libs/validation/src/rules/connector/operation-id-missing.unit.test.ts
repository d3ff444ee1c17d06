import { describe, expect, it } from 'vitest';
import { report, reportedPointers } from '../../rule-tester.js';
import { operationIdMissing } from './operation-id-missing.js';

describe(operationIdMissing.id, () => {
  it('suggests names that nothing else has', () => {
    const yaml = `openapi: 3.0.0
info: {title: a, version: '1'}
paths:
  /a-b: {get: {}}
  /a/b: {get: {operationId: ''}}
  /c: {get: {operationId: getab}}
`;
    expect(
      report(operationIdMissing, yaml).map(({ pointer, params }) => [pointer, params['suggestion']]),
    ).toEqual([
      ['/paths/~1a-b/get', 'GetAB2'],
      ['/paths/~1a~1b/get/operationId', 'GetAB3'],
    ]);
  });

  it('leaves callbacks, webhooks and wrong types alone', () => {
    const yaml = `openapi: 3.1.0
info: {title: a, version: '1'}
webhooks:
  w: {post: {}}
paths:
  /a:
    post:
      operationId: a
      callbacks: {c: {'{$url}': {post: {}}}}
    get: {operationId: 1}
`;
    expect(reportedPointers(operationIdMissing, yaml)).toEqual([]);
  });
});
