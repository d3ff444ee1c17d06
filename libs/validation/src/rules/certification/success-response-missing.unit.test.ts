import { describe, expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { successResponseMissing } from './success-response-missing.js';

describe(successResponseMissing.id, () => {
  it('wants a status of success', () => {
    const yaml = `openapi: 3.1.0
info: {title: a, version: '1'}
paths:
  /a:
    get: {responses: {default: {description: a}}}
    put: {responses: {2XX: {description: a}}}
    post: {responses: {'202': {description: a}, '400': {description: a}}}
    patch: {responses: {'302': {description: a}}}
    delete: {responses: {}}
    head: {}
`;
    expect(reportedPointers(successResponseMissing, yaml)).toEqual([
      '/paths/~1a/get/responses',
      '/paths/~1a/patch/responses',
      '/paths/~1a/delete/responses',
      '/paths/~1a/head',
    ]);
  });
});
