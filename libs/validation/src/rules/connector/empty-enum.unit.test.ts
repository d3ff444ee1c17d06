import { expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { emptyEnum } from './empty-enum.js';

it('reports lists without a value, and no properties of that name', () => {
  const yaml = `openapi: 3.1.0
info: {title: a, version: '1'}
components:
  schemas:
    A: {enum: []}
    B: {enum: [null]}
    C: {enum: {}}
    D: {properties: {enum: {type: array}}}
`;
  expect(reportedPointers(emptyEnum, yaml)).toEqual(['/components/schemas/A/enum']);
});
