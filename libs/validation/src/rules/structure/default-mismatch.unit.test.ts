import { describe, expect, it } from 'vitest';
import { report, reportedPointers } from '../../rule-tester.js';
import { defaultMismatch } from './default-mismatch.js';

describe(defaultMismatch.id, () => {
  it('reports defaults of another type', () => {
    const yaml = `openapi: 3.0.0
info: {title: a, version: '1'}
paths: {}
components:
  schemas:
    A: {type: integer, default: 1.5}
    B: {type: object, properties: {a: {type: array, items: {type: string}, default: a}}}
    C: {type: string, default: null}
    D: {type: string, nullable: true, default: null}
    E: {type: number, default: 1}
    F: {default: 1}
`;
    expect(reportedPointers(defaultMismatch, yaml)).toEqual([
      '/components/schemas/A/default',
      '/components/schemas/B/properties/a/default',
      '/components/schemas/C/default',
    ]);
  });

  it('looks at parameters and headers of 2.0', () => {
    const yaml = `swagger: '2.0'
info: {title: a, version: '1'}
paths: {}
parameters:
  a: {name: a, in: query, type: integer, default: '1'}
  b: {name: b, in: query, type: array, items: {type: boolean, default: 0}}
`;
    expect(reportedPointers(defaultMismatch, yaml)).toEqual([
      '/parameters/a/default',
      '/parameters/b/items/default',
    ]);
  });

  it('only warns in 3.1', () => {
    const yaml = `openapi: 3.1.0
info: {title: a, version: '1'}
components: {schemas: {A: {type: integer, default: a}}}
`;
    expect(report(defaultMismatch, yaml).map(({ severity }) => severity)).toEqual(['warning']);
  });
});
