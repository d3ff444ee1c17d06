import { expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { allowEmptyValueMisplaced } from './allow-empty-value-misplaced.js';

it('reports it anywhere but in the query', () => {
  const yaml = `openapi: 3.0.0
info: {title: a, version: '1'}
paths: {}
components:
  parameters:
    A: {name: a, in: path, required: true, allowEmptyValue: false, schema: {}}
    B: {name: b, in: cookie, allowEmptyValue: true, schema: {}}
    C: {name: c, in: query, allowEmptyValue: true, schema: {}}
    D: {name: d, in: header, schema: {}}
    E: {name: e, in: header, allowEmptyValue: 'yes', schema: {}}
`;
  expect(reportedPointers(allowEmptyValueMisplaced, yaml)).toEqual([
    '/components/parameters/A/allowEmptyValue',
    '/components/parameters/B/allowEmptyValue',
  ]);
});
