import { describe, expect, it } from 'vitest';
import { report, reportedPointers } from '../../rule-tester.js';
import { requiredNotOnObject } from './required-not-on-object.js';

describe(requiredNotOnObject.id, () => {
  it('reports lists beside other types', () => {
    const yaml = `openapi: 3.1.0
info: {title: a, version: '1'}
components:
  schemas:
    A: {type: array, items: {type: string}, required: [a]}
    B: {type: [string, 'null'], required: []}
`;
    expect(report(requiredNotOnObject, yaml)).toMatchObject([
      { pointer: '/components/schemas/A/required', params: { type: 'of type `array`' } },
      { pointer: '/components/schemas/B/required', params: { type: 'of other types' } },
    ]);
  });

  it('leaves objects, whatever may be one, and wrong types alone', () => {
    const yaml = `openapi: 3.1.0
info: {title: a, version: '1'}
components:
  schemas:
    A: {type: object, required: [a]}
    B: {required: [a]}
    C: {type: [object, 'null'], required: [a]}
    D: {type: string, required: true}
    E: {type: {}, required: [a]}
    F: {properties: {required: {type: string}, type: {type: string}}}
`;
    expect(reportedPointers(requiredNotOnObject, yaml)).toEqual([]);
  });
});
