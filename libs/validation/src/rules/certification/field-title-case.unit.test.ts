import { describe, expect, it } from 'vitest';
import { report } from '../../rule-tester.js';
import { fieldTitleCase } from './field-title-case.js';

describe(fieldTitleCase.id, () => {
  it('looks at parameters and schemas, not at operations', () => {
    const yaml = `openapi: 3.1.0
info: {title: a, version: '1'}
paths:
  /a:
    get: {summary: get all, parameters: [{name: a, in: query, x-ms-summary: page size}]}
components:
  schemas: {A: {x-ms-summary: name_of_text}, B: {x-ms-summary: Name of the Text}}
`;
    expect(
      report(fieldTitleCase, yaml).map(({ pointer, params }) => [pointer, params['suggestion']]),
    ).toEqual([
      ['/paths/~1a/get/parameters/0/x-ms-summary', 'Page Size'],
      ['/components/schemas/A/x-ms-summary', 'Name Of Text'],
    ]);
  });
});
