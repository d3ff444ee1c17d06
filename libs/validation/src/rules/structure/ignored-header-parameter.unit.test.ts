import { describe, expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { ignoredHeaderParameter } from './ignored-header-parameter.js';

describe(ignoredHeaderParameter.id, () => {
  it('reports the three headers in any case, and the content type of a response', () => {
    const yaml = `openapi: 3.0.0
info: {title: a, version: '1'}
paths: {}
components:
  parameters:
    a: {name: ACCEPT, in: header, schema: {type: string}}
    b: {name: Content-Type, in: header, schema: {type: string}}
    c: {name: authorization, in: header, schema: {type: string}}
    d: {name: Accept, in: query, schema: {type: string}}
  responses:
    a: {description: a, headers: {content-type: {schema: {type: string}}, Accept: {schema: {type: string}}}}
`;
    expect(reportedPointers(ignoredHeaderParameter, yaml)).toEqual([
      '/components/parameters/a',
      '/components/parameters/b',
      '/components/parameters/c',
      '/components/responses/a/headers/content-type',
    ]);
  });
});
