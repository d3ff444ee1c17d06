import { describe, expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { notificationUrlMissing } from './notification-url-missing.js';

describe(notificationUrlMissing.id, () => {
  it('wants a field in the body of each trigger beside a notification', () => {
    const path = (operation: string, content = 'x-ms-notification-content: {}, ') =>
      `{${content}post: {${operation} responses: {'200': {description: ok}}}}`;
    const yaml = `swagger: '2.0'
info: {title: a, version: '1'}
paths:
  /a: ${path('operationId: A, x-ms-trigger: single,')}
  /b: ${path(`operationId: B, x-ms-trigger: single, parameters: [{name: b, in: body, schema: {$ref: '#/definitions/Hook'}}],`)}
  /c: ${path('operationId: C,')}
  /d: ${path('operationId: D, x-ms-trigger: batch,', '')}
definitions: {Hook: {properties: {url: {type: string, x-ms-notification-url: true}}}}
`;
    expect(reportedPointers(notificationUrlMissing, yaml)).toEqual(['/paths/~1a/post']);
  });
});
