import { describe, expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { operationIdTooLong } from './operation-id-too-long.js';

describe(operationIdTooLong.id, () => {
  it('allows 80 characters and not one more', () => {
    const yaml = `openapi: 3.0.0
info: {title: a, version: '1'}
paths:
  /a:
    get: {operationId: ${'a'.repeat(80)}}
    put: {operationId: ${'b'.repeat(81)}}
    post: {}
`;
    expect(reportedPointers(operationIdTooLong, yaml)).toEqual(['/paths/~1a/put/operationId']);
  });
});
