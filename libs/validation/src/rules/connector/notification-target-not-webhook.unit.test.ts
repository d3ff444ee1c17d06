import { describe, expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { notificationTargetNotWebhook } from './notification-target-not-webhook.js';

describe(notificationTargetNotWebhook.id, () => {
  it('takes an operation with an address or with a notification for a webhook', () => {
    const fetch = (id: string) =>
      `{get: {x-ms-trigger: batch, x-ms-notification: {operationId: ${id}}, responses: {'200': {description: ok}}}}`;
    const ok = `responses: {'200': {description: ok}}`;
    const yaml = `swagger: '2.0'
info: {title: a, version: '1'}
paths:
  /1: ${fetch('A')}
  /2: ${fetch('B')}
  /3: ${fetch('C')}
  /4: ${fetch('Nothing')}
  /a: {x-ms-notification-content: {}, post: {operationId: A, ${ok}}}
  /b: {post: {operationId: B, parameters: [{name: b, in: body, schema: {properties: {u: {type: string, x-ms-notification-url: true}}}}], ${ok}}}
  /c: {post: {operationId: C, ${ok}}}
`;
    expect(reportedPointers(notificationTargetNotWebhook, yaml)).toEqual([
      '/paths/~13/get/x-ms-notification/operationId',
    ]);
  });
});
