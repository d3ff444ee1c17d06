import { describe, expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { parameterKeywordUnsupported } from './parameter-keyword-unsupported.js';

describe(parameterKeywordUnsupported.id, () => {
  it('looks at schemas of 3.x behind references', () => {
    const yaml = `openapi: 3.0.0
info: {title: a, version: '1'}
components:
  schemas:
    A: {not: {type: string}}
  parameters:
    a: {name: a, in: query, schema: {$ref: '#/components/schemas/A'}}
    b: {name: b, in: query, schema: {type: array, uniqueItems: false, maxItems: 2}}
    c: {name: c, in: query, content: {application/json: {schema: {not: {}}}}}
paths: {}
`;
    expect(reportedPointers(parameterKeywordUnsupported, yaml)).toEqual(['/components/schemas/A/not']);
  });

  it('looks at parameters of 2.0, but not at bodies', () => {
    const yaml = `swagger: '2.0'
info: {title: a, version: '1'}
parameters:
  a: {name: a, in: query, type: array, items: {type: string}, uniqueItems: true}
  b: {name: b, in: body, uniqueItems: true, schema: {uniqueItems: true}}
paths: {}
`;
    expect(reportedPointers(parameterKeywordUnsupported, yaml)).toEqual(['/parameters/a/uniqueItems']);
  });
});
