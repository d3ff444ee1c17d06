import { describe, expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { defaultNotAllowed } from './default-not-allowed.js';

describe(defaultNotAllowed.id, () => {
  it('reports defaults that their schema does not allow, at the place inside them', () => {
    const yaml = `openapi: 3.0.0
info: {title: a, version: '1'}
paths: {}
components:
  schemas:
    A: {type: integer, maximum: 5, default: 10}
    B: {type: object, properties: {a: {type: integer}}, default: {a: b}}
    C: {type: integer, default: a}
    D: {type: string, pattern: '^a', default: ab}
`;
    expect(reportedPointers(defaultNotAllowed, yaml)).toEqual([
      '/components/schemas/A/default',
      '/components/schemas/B/default/a',
    ]);
  });

  it('looks at parameters of 2.0', () => {
    const yaml = `swagger: '2.0'
info: {title: a, version: '1'}
paths: {}
parameters: {a: {name: a, in: query, type: string, enum: [a], default: b}}
`;
    expect(reportedPointers(defaultNotAllowed, yaml)).toEqual(['/parameters/a/default']);
  });
});
