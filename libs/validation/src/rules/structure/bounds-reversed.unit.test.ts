import { describe, expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { boundsReversed } from './bounds-reversed.js';

describe(boundsReversed.id, () => {
  it('reports each pair that leaves no value', () => {
    const yaml = `openapi: 3.1.0
info: {title: a, version: '1'}
components:
  schemas:
    A: {minimum: 2, maximum: 1, minItems: 2, maxItems: 2}
    B: {properties: {a: {minLength: 1, maxLength: 0}}, minProperties: 1, maxProperties: 0}
    C: {exclusiveMinimum: 5, exclusiveMaximum: 4}
`;
    expect(reportedPointers(boundsReversed, yaml)).toEqual([
      '/components/schemas/A/minimum',
      '/components/schemas/B/minProperties',
      '/components/schemas/B/properties/a/minLength',
      '/components/schemas/C/exclusiveMinimum',
    ]);
  });

  it('looks at parameters, items and headers of 2.0', () => {
    const yaml = `swagger: '2.0'
info: {title: a, version: '1'}
paths: {}
parameters:
  a: {name: a, in: query, type: array, minItems: 3, maxItems: 2, items: {type: integer, minimum: 1, maximum: 0}}
`;
    expect(reportedPointers(boundsReversed, yaml)).toEqual([
      '/parameters/a/minItems',
      '/parameters/a/items/minimum',
    ]);
  });
});
