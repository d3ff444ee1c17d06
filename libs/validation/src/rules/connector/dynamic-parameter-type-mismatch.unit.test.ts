import { describe, expect, it } from 'vitest';
import { report } from '../../rule-tester.js';
import { dynamicParameterTypeMismatch } from './dynamic-parameter-type-mismatch.js';

const swagger = (wanted: string, given: string, source = 'string') => `swagger: '2.0'
info: {title: a, version: '1'}
paths:
  /list: {get: {operationId: List, parameters: [{name: q, in: query, type: ${wanted}}], responses: {'200': {description: ok}}}}
  /a:
    get:
      operationId: A
      parameters:
        - {name: p, in: query, type: ${source}}
        - {name: r, in: query, type: string, x-ms-dynamic-values: {operationId: List, parameters: {q: ${given}}}}
      responses: {'200': {description: ok}}
`;
const given = '/paths/~1a/get/parameters/1/x-ms-dynamic-values/parameters/q';

describe(dynamicParameterTypeMismatch.id, () => {
  it.each([
    ['integer', 'text', given],
    ['integer', '1.5', null],
    ['boolean', '1', given],
    ['array', 'text', given],
    ['string', '1', null],
    ['string', 'true', null],
    ['number', '1', null],
    ['boolean', 'null', null],
    ['file', '1', null],
  ])('wants %s, is given %s', (wanted, value, pointer) => {
    const pointers = report(dynamicParameterTypeMismatch, swagger(wanted, value)).map((one) => one.pointer);
    expect(pointers).toEqual(pointer === null ? [] : [pointer]);
  });

  it.each([
    ['integer', 'string', true],
    ['integer', 'number', false],
    ['string', 'string', false],
    ['string', 'boolean', true],
  ])('wants %s, and takes it from %s', (wanted, source, reported) => {
    const findings = report(dynamicParameterTypeMismatch, swagger(wanted, '{parameter: p}', source));
    expect(findings.map(({ pointer }) => pointer)).toEqual(reported ? [`${given}/parameter`] : []);
  });

  it('reads the types of 3.1 and of a body', () => {
    const yaml = `openapi: 3.1.0
info: {title: a, version: '1'}
paths:
  /a:
    post:
      operationId: A
      requestBody: {content: {application/json: {schema: {properties: {x: {type: [string, 'null']}, y: {type: object}}}}}}
      responses: {'200': {description: ok}}
components:
  schemas:
    B: {x-ms-dynamic-list: {operationId: A, parameters: {body/x: {value: 1}, body/y: {value: {}}}}}
`;
    const findings = report(dynamicParameterTypeMismatch, yaml);
    expect(findings.map(({ params }) => params)).toEqual([
      { name: 'body/x', operationId: 'A', wanted: 'string', given: 'integer' },
    ]);
  });
});
