import { describe, expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { pathParameterEncodingMissing } from './path-parameter-encoding-missing.js';

describe(pathParameterEncodingMissing.id, () => {
  it('reports path parameters that take any text', () => {
    const yaml = `swagger: '2.0'
info: {title: a, version: '1'}
parameters:
  a: {name: a, in: path, required: true, type: string}
  b: {name: b, in: path, required: true, type: string, format: uuid}
  c: {name: c, in: path, required: true, type: string, enum: [x]}
  d: {name: d, in: path, required: true, type: integer}
  e: {name: e, in: path, required: true, type: string, x-ms-url-encoding: double}
  f: {name: f, in: query, type: string}
paths: {}
`;
    expect(reportedPointers(pathParameterEncodingMissing, yaml)).toEqual(['/parameters/a']);
  });

  it('looks behind references of schemas', () => {
    const yaml = `openapi: 3.0.0
info: {title: a, version: '1'}
components:
  schemas:
    Text: {type: string}
    Key: {type: string, format: uuid}
  parameters:
    a: {name: a, in: path, required: true, schema: {$ref: '#/components/schemas/Text'}}
    b: {name: b, in: path, required: true, schema: {$ref: '#/components/schemas/Key'}}
    c: {name: c, in: path, required: true, schema: {$ref: '#/components/schemas/None'}}
paths: {}
`;
    expect(reportedPointers(pathParameterEncodingMissing, yaml)).toEqual(['/components/parameters/a']);
  });
});
