import { describe, expect, it } from 'vitest';
import { report, reportedPointers } from '../../rule-tester.js';
import { duplicateOperationId } from './duplicate-operation-id.js';

describe(duplicateOperationId.id, () => {
  it('reports every repetition and shows the first place', () => {
    const yaml = `openapi: 3.0.0
info: {title: a, version: '1'}
paths:
  /a:
    get: {operationId: x}
    post: {operationId: x}
  /b:
    get: {operationId: x}
`;
    const findings = report(duplicateOperationId, yaml);
    expect(findings.map(({ pointer }) => pointer)).toEqual([
      '/paths/~1a/post/operationId',
      '/paths/~1b/get/operationId',
    ]);
    expect(findings.map(({ related }) => related[0]?.pointer)).toEqual([
      '/paths/~1a/get/operationId',
      '/paths/~1a/get/operationId',
    ]);
  });

  it('tells capitals apart, and lets operations without a name be', () => {
    const yaml = `openapi: 3.0.0
info: {title: a, version: '1'}
paths:
  /a:
    get: {operationId: x}
    post: {operationId: X}
    put: {}
    patch: {}
`;
    expect(reportedPointers(duplicateOperationId, yaml)).toEqual([]);
  });
});
