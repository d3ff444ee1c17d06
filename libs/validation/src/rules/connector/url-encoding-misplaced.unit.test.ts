import { describe, expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { urlEncodingMisplaced } from './url-encoding-misplaced.js';

describe(urlEncodingMisplaced.id, () => {
  it('reports it everywhere but in the path', () => {
    const yaml = `openapi: 3.0.0
info: {title: a, version: '1'}
components:
  parameters:
    a: {name: a, in: path, required: true, x-ms-url-encoding: single, schema: {}}
    b: {name: b, in: query, x-ms-url-encoding: single, schema: {}}
    c: {name: c, in: header, x-ms-url-encoding: 1, schema: {}}
    d: {in: query, x-ms-url-encoding: single, schema: {}}
paths: {}
`;
    expect(reportedPointers(urlEncodingMisplaced, yaml)).toEqual([
      '/components/parameters/b/x-ms-url-encoding',
      '/components/parameters/c/x-ms-url-encoding',
    ]);
  });
});
