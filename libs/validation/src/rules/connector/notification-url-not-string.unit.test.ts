import { describe, expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { notificationUrlNotString } from './notification-url-not-string.js';

describe(notificationUrlNotString.id, () => {
  it('reports other types only', () => {
    const yaml = `openapi: 3.1.0
info: {title: a, version: '1'}
paths: {}
components:
  schemas:
    A: {type: object, x-ms-notification-url: true}
    B: {type: [string, 'null'], x-ms-notification-url: true}
    C: {x-ms-notification-url: true}
    D: {type: object, x-ms-notification-url: false}
    E: {type: integer, x-ms-notification-url: true}
`;
    expect(reportedPointers(notificationUrlNotString, yaml)).toEqual([
      '/components/schemas/A/type',
      '/components/schemas/E/type',
    ]);
  });
});
