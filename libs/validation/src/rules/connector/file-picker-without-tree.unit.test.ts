import { describe, expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { filePickerWithoutTree } from './file-picker-without-tree.js';

describe(filePickerWithoutTree.id, () => {
  it('reports file pickers only', () => {
    const yaml = `swagger: '2.0'
info: {title: a, version: '1'}
paths: {}
definitions:
  A: {x-ms-dynamic-values: {capability: file-picker}}
  B: {x-ms-dynamic-values: {capability: file-picker}, x-ms-dynamic-tree: {}}
  C: {x-ms-dynamic-values: {operationId: A}}
  D: {x-ms-dynamic-values: file-picker}
`;
    expect(reportedPointers(filePickerWithoutTree, yaml)).toEqual(['/definitions/A/x-ms-dynamic-values']);
  });
});
