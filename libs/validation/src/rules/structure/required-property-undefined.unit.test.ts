import { describe, expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { requiredPropertyUndefined } from './required-property-undefined.js';

describe(requiredPropertyUndefined.id, () => {
  it('reports what is required and nowhere defined', () => {
    const yaml = `openapi: 3.1.0
info: {title: a, version: '1'}
components:
  schemas:
    A: {required: [a, b, constructor], properties: {a: {}}}
    B: {required: [b], properties: {a: {}}, allOf: [{$ref: '#/components/schemas/A'}]}
    C: {required: [b], properties: {a: {}}, additionalProperties: {type: string}}
    D: {required: [b]}
    E: {anyOf: [{required: [b], properties: {a: {}}}]}
`;
    expect(reportedPointers(requiredPropertyUndefined, yaml)).toEqual([
      '/components/schemas/A/required/1',
      '/components/schemas/A/required/2',
    ]);
  });
});
