import { describe, expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { notificationContentMissing } from './notification-content-missing.js';

describe(notificationContentMissing.id, () => {
  it('wants a notification where an address is taken, unless another operation fetches', () => {
    const body = `parameters: [{name: b, in: body, schema: {$ref: '#/definitions/Hook'}}], responses: {'200': {description: ok}}`;
    const yaml = `swagger: '2.0'
info: {title: a, version: '1'}
paths:
  /a: {post: {operationId: A, ${body}}}
  /b: {x-ms-notification-content: {}, post: {operationId: B, ${body}}}
  /c: {post: {operationId: C, ${body}}}
  /d: {get: {operationId: D, x-ms-trigger: batch, x-ms-notification: {operationId: C}, responses: {'200': {description: ok, schema: {$ref: '#/definitions/Hook'}}}}}
definitions: {Hook: {properties: {url: {type: string, x-ms-notification-url: true}}}}
`;
    expect(reportedPointers(notificationContentMissing, yaml)).toEqual(['/paths/~1a/post', '/paths/~1d/get']);
  });
});
