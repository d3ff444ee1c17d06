import { expect, describe, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { operationDescriptionMissing } from './operation-description-missing.js';

describe(operationDescriptionMissing.id, () => {
  it('reports operations of paths without a text', () => {
    const yaml = `openapi: 3.1.0
info: {title: a, version: '1'}
webhooks:
  w: {post: {}}
paths:
  /a:
    get: {description: ''}
    put: {description: 1}
    post: {}
    delete: {description: Deletes it.}
    patch: {x-ms-visibility: internal}
`;
    expect(reportedPointers(operationDescriptionMissing, yaml)).toEqual([
      '/paths/~1a/get/description',
      '/paths/~1a/post',
    ]);
  });
});
