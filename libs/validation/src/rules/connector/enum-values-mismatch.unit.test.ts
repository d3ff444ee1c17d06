import { describe, expect, it } from 'vitest';
import { report } from '../../rule-tester.js';
import { enumValuesMismatch } from './enum-values-mismatch.js';

const told = (yaml: string) =>
  report(enumValuesMismatch, yaml).map(({ pointer, fix }) => [pointer, fix !== undefined]);

describe(enumValuesMismatch.id, () => {
  it('compares values as JSON', () => {
    const yaml = `swagger: '2.0'
info: {title: a, version: '1'}
paths: {}
parameters:
  p: {name: p, in: query, type: string, enum: [a, '1'], x-ms-enum-values: [{value: a}, {value: 1}]}
  q: {name: q, in: query, type: array, items: {type: string, enum: [a]}, x-ms-enum-values: [{value: a}, {value: b}]}
`;
    expect(told(yaml)).toEqual([
      ['/parameters/p/x-ms-enum-values/1/value', false],
      ['/parameters/q/x-ms-enum-values/1/value', false],
    ]);
  });

  it('wants an enum, and adds it to a schema', () => {
    const yaml = `openapi: 3.1.0
info: {title: a, version: '1'}
paths: {}
components:
  parameters:
    p: {name: p, in: query, schema: {type: string}, x-ms-enum-values: [{value: a}]}
    q: {name: q, in: query, schema: {type: string, enum: [a]}, x-ms-enum-values: [{value: a}]}
  schemas:
    A: {type: string, x-ms-enum-values: [{value: a}, {value: a}]}
    B: {type: array, x-ms-enum-values: [{value: a}]}
    C: {type: string, x-ms-enum-values: []}
`;
    expect(told(yaml).sort()).toEqual([
      ['/components/parameters/p/x-ms-enum-values', false],
      ['/components/schemas/A/x-ms-enum-values', true],
      ['/components/schemas/B/x-ms-enum-values', false],
    ]);
    expect(report(enumValuesMismatch, yaml).find(({ fix }) => fix)!.fix!.actions[0]!.update).toEqual({
      enum: ['a'],
    });
  });
});
