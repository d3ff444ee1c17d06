import { describe, expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { pathParameterRepeated } from './path-parameter-repeated.js';

describe(pathParameterRepeated.id, () => {
  it('reports a path with a name that is there before', () => {
    const yaml = `openapi: 3.0.0
info: {title: a, version: '1'}
paths:
  /{a}/{b}/{a}: {}
  /{a}/{A}/a: {}
`;
    expect(reportedPointers(pathParameterRepeated, yaml)).toEqual(['/paths/~1{a}~1{b}~1{a}']);
  });
});
