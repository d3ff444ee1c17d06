import { describe, expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { pathItemReference } from './path-item-reference.js';

describe(pathItemReference.id, () => {
  it('reports paths, and not callbacks', () => {
    const yaml = `openapi: 3.0.0
info: {title: a, version: '1'}
x-paths: {a: {}}
components:
  callbacks: {c: {'{$url}': {$ref: '#/x-paths/a'}}}
paths:
  /a: {$ref: '#/x-paths/a'}
  /b: {}
`;
    expect(reportedPointers(pathItemReference, yaml)).toEqual(['/paths/~1a/$ref']);
  });
});
