import { describe, expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { pathParameterNotRequired } from './path-parameter-not-required.js';

describe(pathParameterNotRequired.id, () => {
  it('reports a missing and a false required wherever a parameter stands', () => {
    const yaml = `openapi: 3.0.0
info: {title: a, version: '1'}
components:
  parameters:
    p: {name: p, in: path, required: false, schema: {}}
paths:
  /a/{x}:
    parameters:
      - {name: x, in: path, schema: {}}
`;
    expect(reportedPointers(pathParameterNotRequired, yaml)).toEqual([
      '/components/parameters/p/required',
      '/paths/~1a~1{x}/parameters/0',
    ]);
  });

  it('leaves other locations and wrong types alone', () => {
    const yaml = `openapi: 3.0.0
info: {title: a, version: '1'}
paths:
  /a/{x}:
    parameters:
      - {name: x, in: query, schema: {}}
      - {name: x, in: path, required: 'yes', schema: {}}
`;
    expect(reportedPointers(pathParameterNotRequired, yaml)).toEqual([]);
  });
});
