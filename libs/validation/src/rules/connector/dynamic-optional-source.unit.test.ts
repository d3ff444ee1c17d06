import { describe, expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { dynamicOptionalSource } from './dynamic-optional-source.js';

const swagger = (source: string, target: string) => `swagger: '2.0'
info: {title: a, version: '1'}
paths:
  /list: {get: {operationId: List, parameters: [{name: q, in: query, type: string${target}}], responses: {'200': {description: ok}}}}
  /a:
    get:
      operationId: A
      parameters:
        - {name: p, in: query, type: string${source}}
        - {name: r, in: query, type: string, x-ms-dynamic-list: {operationId: List, parameters: {q: {parameterReference: p}}}}
      responses: {'200': {description: ok}}
`;

describe(dynamicOptionalSource.id, () => {
  it('reports an optional source of a required parameter', () => {
    expect(reportedPointers(dynamicOptionalSource, swagger('', ', required: true'))).toEqual([
      '/paths/~1a/get/parameters/1/x-ms-dynamic-list/parameters/q/parameterReference',
    ]);
  });

  it.each([
    [', required: true', ', required: true'],
    [', default: x', ', required: true'],
    ['', ', required: true, default: x'],
    ['', ''],
  ])('lets a source%s of a target%s be', (source, target) => {
    expect(reportedPointers(dynamicOptionalSource, swagger(source, target))).toEqual([]);
  });
});
