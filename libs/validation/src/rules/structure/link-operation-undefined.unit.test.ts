import { describe, expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { linkOperationUndefined } from './link-operation-undefined.js';

describe(linkOperationUndefined.id, () => {
  it('reports links to operations that are not there', () => {
    const yaml = `openapi: 3.0.0
info: {title: a, version: '1'}
paths:
  /a/{id}:
    get:
      operationId: one
      responses: {default: {description: ''}}
      callbacks: {c: {'{$url}': {post: {operationId: two, responses: {default: {description: ''}}}}}}
components:
  links:
    a: {operationId: one}
    b: {operationId: two}
    c: {operationId: three}
    d: {operationRef: '#/paths/~1a~1{id}/get'}
    e: {operationRef: '#/paths/~1b/get'}
    f: {operationRef: 'https://example.com/openapi.json#/paths/~1b/get'}
`;
    expect(reportedPointers(linkOperationUndefined, yaml)).toEqual([
      '/components/links/c/operationId',
      '/components/links/e/operationRef',
    ]);
  });
});
