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

  it('numbers names that are the same again and again', () => {
    const paths = Array.from({ length: 4 }, (_, index) => `  /a${'-'.repeat(index)}: {get: {}}\n`).join('');
    const yaml = `openapi: 3.0.0\ninfo: {title: a, version: '1'}\npaths:\n${paths}  /b: {get: {operationId: GetA3}}\n`;
    expect(report(operationIdMissing, yaml).map(({ params }) => params['suggestion'])).toEqual([
      'GetA',
      'GetA2',
      'GetA4',
      'GetA5',
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
