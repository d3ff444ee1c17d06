import { describe, expect, it } from 'vitest';
import { report } from '../../rule-tester.js';
import { notificationNotOnTrigger } from './notification-not-on-trigger.js';

describe(notificationNotOnTrigger.id, () => {
  it('tells actions from webhooks', () => {
    const get = (members: string) =>
      `get: {${members} x-ms-notification: {operationId: S}, responses: {'200': {description: ok}}}`;
    const yaml = `swagger: '2.0'
info: {title: a, version: '1'}
paths:
  /a: {${get('operationId: A,')}}
  /b: {x-ms-notification-content: {}, ${get('operationId: B, x-ms-trigger: single,')}}
  /c: {${get('operationId: C, x-ms-trigger: single,')}}
`;
    const findings = report(notificationNotOnTrigger, yaml);
    expect(
      findings.map(({ pointer, message, fix }) => [pointer, message.split(',')[0], fix !== undefined]),
    ).toEqual([
      ['/paths/~1a/get/x-ms-notification', '`A` is no trigger', false],
      [
        '/paths/~1b/get/x-ms-notification',
        '`B` is a webhook itself and needs no other one. Remove `x-ms-notification`.',
        true,
      ],
    ]);
  });
});
