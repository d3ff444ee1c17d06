import { describe, expect, it } from 'vitest';
import { report } from '../../rule-tester.js';
import { fetchSubscribeParametersDiffer } from './fetch-subscribe-parameters-differ.js';

const swagger = (fetch: string, subscribe: string) => `swagger: '2.0'
info: {title: a, version: '1'}
paths:
  /a: {get: {x-ms-notification: {operationId: S}, parameters: [{name: p, in: query, ${fetch}}], responses: {'200': {description: ok}}}}
  /s: {post: {operationId: S, parameters: [{name: p, in: header, ${subscribe}}, {name: b, in: body, schema: {}}], responses: {'200': {description: ok}}}}
`;

describe(fetchSubscribeParametersDiffer.id, () => {
  it.each([
    ['type: string', 'type: integer', 'type'],
    ['type: string', 'type: string, x-ms-visibility: internal', 'visibility'],
    ['type: string, x-ms-visibility: none', 'type: string', null],
    ['type: number', 'type: integer', null],
    ['x-ms-visibility: advanced', 'type: string, x-ms-visibility: advanced', null],
  ])('compares {%s} and {%s}', (fetch, subscribe, what) => {
    const findings = report(fetchSubscribeParametersDiffer, swagger(fetch, subscribe));
    expect(findings.map(({ pointer, params }) => [pointer, params['what']])).toEqual(
      what === null ? [] : [['/paths/~1a/get/parameters/0', what]],
    );
  });
});
