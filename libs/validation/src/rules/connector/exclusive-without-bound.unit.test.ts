import { expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { exclusiveWithoutBound } from './exclusive-without-bound.js';

it('reports it wherever numbers are described', () => {
  const yaml = `swagger: '2.0'
info: {title: a, version: '1'}
parameters:
  P: {name: p, in: query, type: array, exclusiveMaximum: false, items: {type: number, exclusiveMinimum: true}}
responses:
  R: {description: OK, headers: {X-A: {type: number, exclusiveMaximum: true, minimum: 1}}}
definitions:
  A: {exclusiveMinimum: true, minimum: 0}
  B: {exclusiveMinimum: 5}
  C: {properties: {exclusiveMinimum: {type: number}}}
`;
  expect(reportedPointers(exclusiveWithoutBound, yaml)).toEqual([
    '/parameters/P/exclusiveMaximum',
    '/parameters/P/items/exclusiveMinimum',
    '/responses/R/headers/X-A/exclusiveMaximum',
  ]);
});
