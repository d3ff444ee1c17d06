import { describe, expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { schemaCircle } from './schema-circle.js';

describe(schemaCircle.id, () => {
  it('reports schemas that are made up of themselves, once for each circle', () => {
    const yaml = `openapi: 3.0.0
info: {title: a, version: '1'}
paths: {}
components:
  schemas:
    A: {anyOf: [{$ref: '#/components/schemas/A'}]}
    B: {oneOf: [{type: string}, {$ref: '#/components/schemas/C'}]}
    C: {allOf: [{type: object}, {not: {$ref: '#/components/schemas/B'}}]}
`;
    expect(reportedPointers(schemaCircle, yaml)).toEqual(['/components/schemas/A', '/components/schemas/C']);
  });

  it('lets schemas be that contain themselves', () => {
    const yaml = `openapi: 3.1.0
info: {title: a, version: '1'}
components:
  schemas:
    A: {properties: {a: {anyOf: [{type: 'null'}, {$ref: '#/components/schemas/A'}]}}}
    B: {type: array, items: {allOf: [{$ref: '#/components/schemas/B'}]}}
    C: {allOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/A'}]}
    D: {$ref: '#/components/schemas/D'}
`;
    expect(reportedPointers(schemaCircle, yaml)).toEqual([]);
  });
});
