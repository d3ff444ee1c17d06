import { describe, expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { requiredCircle } from './required-circle.js';

describe(requiredCircle.id, () => {
  it('reports schemas that no finite value fits', () => {
    const yaml = `openapi: 3.1.0
info: {title: a, version: '1'}
components:
  schemas:
    A: {type: object, required: [a], properties: {a: {$ref: '#/components/schemas/A'}}}
    B: {type: object, required: [c], properties: {c: {$ref: '#/components/schemas/C'}}}
    C: {type: array, minItems: 1, items: {allOf: [{$ref: '#/components/schemas/B'}]}}
`;
    expect(reportedPointers(requiredCircle, yaml)).toEqual([
      '/components/schemas/A',
      '/components/schemas/C',
    ]);
  });

  it('lets values end', () => {
    const yaml = `openapi: 3.1.0
info: {title: a, version: '1'}
components:
  schemas:
    A: {type: object, properties: {a: {$ref: '#/components/schemas/A'}}}
    B: {type: [object, 'null'], required: [b], properties: {b: {$ref: '#/components/schemas/B'}}}
    C: {type: array, items: {$ref: '#/components/schemas/C'}}
    D: {required: [d], properties: {d: {oneOf: [{type: string}, {$ref: '#/components/schemas/D'}]}}}
    E: {anyOf: [{$ref: '#/components/schemas/E'}]}
`;
    expect(reportedPointers(requiredCircle, yaml)).toEqual([]);
  });

  it('knows the nullable of 3.0', () => {
    const yaml = `openapi: 3.0.0
info: {title: a, version: '1'}
paths: {}
components:
  schemas:
    A: {type: object, nullable: true, required: [a], properties: {a: {$ref: '#/components/schemas/A'}}}
`;
    expect(reportedPointers(requiredCircle, yaml)).toEqual([]);
  });
});
