import { describe, expect, it } from 'vitest';
import { report } from '../../rule-tester.js';
import { dynamicRequiredParameterMissing } from './dynamic-required-parameter-missing.js';

const swagger = (extension: string) => `swagger: '2.0'
info: {title: a, version: '1'}
paths:
  /list/{p}:
    post:
      operationId: List
      parameters:
        - {name: p, in: path, required: true, type: string}
        - {name: q, in: query, required: true, type: string}
        - {name: d, in: query, required: true, type: string, default: x}
        - {name: o, in: query, type: string}
        - {name: body, in: body, required: true, schema: {type: object}}
      responses: {'200': {description: ok}}
definitions: {A: {type: string, ${extension}}}
`;

describe(dynamicRequiredParameterMissing.id, () => {
  it('reports each required parameter without default that is not handed over', () => {
    const findings = report(
      dynamicRequiredParameterMissing,
      swagger('x-ms-dynamic-list: {operationId: List, parameters: {p: {value: 1}}}'),
    );
    expect(findings.map(({ pointer, params }) => [pointer, params['names']])).toEqual([
      ['/definitions/A/x-ms-dynamic-list/parameters', '`q`'],
    ]);
    expect(findings[0]!.related).toMatchObject([{ pointer: '/paths/~1list~1{p}/post/parameters/1' }]);
  });

  it('points at the call if it hands over nothing', () => {
    const findings = report(
      dynamicRequiredParameterMissing,
      swagger('x-ms-dynamic-values: {operationId: List}'),
    );
    expect(findings.map(({ pointer, params }) => [pointer, params['names']])).toEqual([
      ['/definitions/A/x-ms-dynamic-values', '`p`, `q`'],
    ]);
  });

  it('says nothing where an operation is only named', () => {
    const yaml = `swagger: '2.0'
info: {title: a, version: '1'}
paths:
  /a:
    post:
      operationId: A
      x-ms-notification: {operationId: A}
      parameters: [{name: q, in: query, required: true, type: string}]
      responses: {'200': {description: ok}}
`;
    expect(report(dynamicRequiredParameterMissing, yaml)).toEqual([]);
  });
});
