import { describe, expect, it } from 'vitest';
import { report, reportedPointers } from '../../rule-tester.js';
import { extensionMisplaced } from './extension-misplaced.js';

const operation = (members: string) => `swagger: '2.0'
info: {title: a, version: '1'}
paths: {/a: {get: {operationId: A, ${members}, responses: {'200': {description: ok}}}}}
`;

describe(extensionMisplaced.id, () => {
  it('makes the title of an operation its summary, unless it has one', () => {
    const actions = ['x-ms-summary: B', 'summary: A, x-ms-summary: B', 'x-ms-summary: 1'].map(
      (members) => report(extensionMisplaced, operation(members))[0]!.fix!.actions,
    );
    const remove = { target: "$['paths']['/a']['get']['x-ms-summary']", remove: true };
    expect(actions).toEqual([
      [remove, { target: "$['paths']['/a']['get']", update: { summary: 'B' } }],
      [remove],
      [remove],
    ]);
  });

  it('says where else it belongs', () => {
    const [finding] = report(extensionMisplaced, operation('x-ms-notification-content: {}'));
    expect(finding!.message).toBe(
      '`x-ms-notification-content` means nothing on an operation; it belongs on a path. Move it.',
    );
  });

  it('knows each place', () => {
    const yaml = `openapi: 3.0.0
info: {title: a, version: '1', x-ms-visibility: internal, x-ms-keywords: []}
tags: [{name: a, x-ms-summary: A}]
x-ms-capabilities: {}
paths:
  /a:
    x-ms-trigger: single
    x-ms-notification-content: {}
    get:
      operationId: A
      x-ms-trigger: single
      parameters: [{name: p, in: query, x-ms-trigger: single, x-ms-summary: P, schema: {type: string}}]
      requestBody: {x-ms-summary: B, x-ms-dynamic-schema: {}, content: {}}
      responses: {'200': {description: ok, x-ms-summary: R}}
components: {schemas: {A: {x-ms-url-encoding: double, x-ms-notification-url: true, x-ms-summary: S}}}
`;
    expect(reportedPointers(extensionMisplaced, yaml).sort()).toEqual([
      '/info/x-ms-visibility',
      '/paths/~1a/get/parameters/0/x-ms-trigger',
      '/paths/~1a/x-ms-trigger',
      '/tags/0/x-ms-summary',
    ]);
  });
});
