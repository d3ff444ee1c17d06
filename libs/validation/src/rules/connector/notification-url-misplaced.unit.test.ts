import { describe, expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { notificationUrlMisplaced } from './notification-url-misplaced.js';

describe(notificationUrlMisplaced.id, () => {
  it('knows bodies, form fields, and what is behind references', () => {
    const url = '{type: string, x-ms-notification-url: true}';
    const yaml = `swagger: '2.0'
info: {title: a, version: '1'}
paths:
  /a:
    post:
      parameters:
        - {name: q, in: query, type: string, x-ms-notification-url: true}
        - {name: b, in: body, schema: {$ref: '#/definitions/In'}}
      responses: {'200': {description: ok, schema: {$ref: '#/definitions/Out'}}}
    put:
      parameters: [{name: f, in: formData, type: string, x-ms-notification-url: true}]
      responses: {'200': {description: ok, schema: {$ref: '#/definitions/Both'}}}
definitions:
  In: {properties: {a: {$ref: '#/definitions/Both'}}}
  Both: {properties: {u: ${url}}}
  Out: {properties: {u: ${url}}}
  Unused: {properties: {u: ${url}}}
`;
    expect(reportedPointers(notificationUrlMisplaced, yaml)).toEqual([
      '/paths/~1a/post/parameters/0/x-ms-notification-url',
      '/definitions/Out/properties/u/x-ms-notification-url',
    ]);
  });
});
