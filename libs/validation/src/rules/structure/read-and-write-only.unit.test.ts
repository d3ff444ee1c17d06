import { describe, expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { readAndWriteOnly } from './read-and-write-only.js';

describe(readAndWriteOnly.id, () => {
  it('reports schemas that are both', () => {
    const yaml = `openapi: 3.0.0
info: {title: a, version: '1'}
paths: {}
components:
  schemas:
    A: {properties: {a: {readOnly: true, writeOnly: true}, b: {readOnly: true, writeOnly: false}}}
`;
    expect(reportedPointers(readAndWriteOnly, yaml)).toEqual([
      '/components/schemas/A/properties/a/writeOnly',
    ]);
  });
});
