import { describe, expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { dictionaryEditorNeedsMap } from './dictionary-editor-needs-map.js';

describe(dictionaryEditorNeedsMap.id, () => {
  it('wants an open object', () => {
    const yaml = `openapi: 3.1.0
info: {title: a, version: '1'}
paths: {}
components:
  parameters:
    p: {name: p, in: query, schema: {type: object}, x-ms-editor: dictionary}
    q: {name: q, in: query, schema: {type: string}, x-ms-editor: dictionary}
  schemas:
    A: {type: array, x-ms-editor: dictionary}
    B: {type: [object, 'null'], x-ms-editor: dictionary}
    C: {type: object, additionalProperties: false, x-ms-editor: dictionary}
    D: {additionalProperties: {type: string}, x-ms-editor: dictionary}
    E: {type: string, x-ms-editor: html}
`;
    expect(reportedPointers(dictionaryEditorNeedsMap, yaml)).toEqual([
      '/components/parameters/q/x-ms-editor',
      '/components/schemas/A/x-ms-editor',
      '/components/schemas/C/x-ms-editor',
    ]);
  });
});
