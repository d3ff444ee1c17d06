import { describe, expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { notificationUrlNotInternal } from './notification-url-not-internal.js';

describe(notificationUrlNotInternal.id, () => {
  it('is content with an internal object around the field', () => {
    const field = '{properties: {url: {type: string, x-ms-notification-url: true}}}';
    const yaml = `swagger: '2.0'
info: {title: a, version: '1'}
paths:
  /a:
    x-ms-visibility: internal
    post:
      x-ms-visibility: internal
      parameters: [{name: b, in: body, schema: ${field}}]
      responses: {'200': {description: ok}}
    put:
      parameters: [{name: b, in: body, x-ms-visibility: internal, schema: ${field}}]
      responses: {'200': {description: ok}}
definitions:
  A: {x-ms-visibility: internal, properties: {a: ${field}}}
  B: {x-ms-visibility: advanced, properties: {a: ${field}}}
`;
    expect(reportedPointers(notificationUrlNotInternal, yaml)).toEqual([
      '/paths/~1a/post/parameters/0/schema/properties/url/x-ms-notification-url',
      '/definitions/B/properties/a/properties/url/x-ms-notification-url',
    ]);
  });
});
