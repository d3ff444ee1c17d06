import { describe, expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { externalReference } from './external-reference.js';

describe(externalReference.id, () => {
  it('reports files and addresses, whatever they are', () => {
    const yaml = `openapi: 3.0.0
info: {title: a, version: '1'}
paths:
  /a: {$ref: 'a.yaml#/a'}
components:
  schemas:
    A: {$ref: 'file:///etc/passwd'}
    B: {$ref: 'https://example.com/b.json'}
    C: {$ref: '../c.json'}
    D: {$ref: '#/components/schemas/A'}
`;
    expect(reportedPointers(externalReference, yaml)).toEqual([
      '/paths/~1a/$ref',
      '/components/schemas/A/$ref',
      '/components/schemas/B/$ref',
      '/components/schemas/C/$ref',
    ]);
  });

  it('does not take data for references', () => {
    const yaml = `openapi: 3.0.0
info: {title: a, version: '1'}
paths: {}
components:
  schemas:
    A:
      properties:
        $ref: {type: string}
      example: {$ref: a.yaml}
      default: {$ref: a.yaml}
      enum: [{$ref: a.yaml}]
      x-a: {$ref: a.yaml}
`;
    expect(reportedPointers(externalReference, yaml)).toEqual([]);
  });

  it('knows schemas by their $id in 3.1', () => {
    const yaml = `openapi: 3.1.0
info: {title: a, version: '1'}
components:
  schemas:
    A: {$id: 'https://example.com/schemas/a', type: string}
    B: {$ref: 'https://example.com/schemas/a'}
    C: {$ref: 'a#/type'}
`;
    expect(reportedPointers(externalReference, yaml)).toEqual([]);
  });
});
