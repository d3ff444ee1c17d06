import { describe, expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { filterFunctionsInInput } from './filter-functions-in-input.js';

describe(filterFunctionsInInput.id, () => {
  it('follows references from request bodies', () => {
    const yaml = `swagger: '2.0'
info: {title: a, version: '1'}
x-ms-capabilities: {filterFunctions: [eq]}
paths:
  /a:
    post:
      parameters: [{name: b, in: body, schema: {$ref: '#/definitions/In'}}]
      responses: {'200': {description: ok, schema: {$ref: '#/definitions/Out'}}}
definitions:
  In: {type: object, properties: {a: {type: string, x-ms-capabilities: {filterFunctions: [eq]}}, b: {x-ms-capabilities: {}}}}
  Out: {type: object, properties: {a: {type: string, x-ms-capabilities: {filterFunctions: [eq]}}}}
`;
    expect(reportedPointers(filterFunctionsInInput, yaml)).toEqual([
      '/definitions/In/properties/a/x-ms-capabilities/filterFunctions',
    ]);
  });
});
