import { describe, expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { enumMismatch } from './enum-mismatch.js';

describe(enumMismatch.id, () => {
  it('reports the first value of another type', () => {
    const yaml = `openapi: 3.0.0
info: {title: a, version: '1'}
paths: {}
components:
  schemas:
    A: {type: integer, enum: [1, a, b]}
    B: {type: array, items: {type: string}, enum: [a]}
    C: {type: string, nullable: true, enum: [a, null]}
    D: {enum: [1, a]}
`;
    expect(reportedPointers(enumMismatch, yaml)).toEqual([
      '/components/schemas/A/enum/1',
      '/components/schemas/B/enum/0',
    ]);
  });
});
