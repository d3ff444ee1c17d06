import { describe, expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { referenceCircle } from './reference-circle.js';

describe(referenceCircle.id, () => {
  it('reports references to members of a circle and not what leads to those', () => {
    const yaml = `openapi: 3.0.0
info: {title: a, version: '1'}
paths: {}
components:
  schemas:
    A: {$ref: '#/components/schemas/B'}
    B: {$ref: '#/components/schemas/C'}
    C: {$ref: '#/components/schemas/B'}
    D: {$ref: '#/components/schemas/D'}
    E: {$ref: '#/components/schemas/E'}
    F: {$ref: '#/components/schemas/A'}
`;
    expect(reportedPointers(referenceCircle, yaml)).toEqual([
      '/components/schemas/A/$ref',
      '/components/schemas/B/$ref',
      '/components/schemas/C/$ref',
      '/components/schemas/D/$ref',
      '/components/schemas/E/$ref',
    ]);
  });

  it('lets schemas contain themselves', () => {
    const yaml = `openapi: 3.0.0
info: {title: a, version: '1'}
paths: {}
components:
  schemas:
    Tree:
      properties:
        children: {type: array, items: {$ref: '#/components/schemas/Tree'}}
        parent: {$ref: '#/components/schemas/Tree'}
`;
    expect(reportedPointers(referenceCircle, yaml)).toEqual([]);
  });
});
