import { describe, expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { duplicateParameter } from './duplicate-parameter.js';

describe(duplicateParameter.id, () => {
  it('sees duplicates behind references, in operations and path items', () => {
    const yaml = `openapi: 3.0.0
info: {title: a, version: '1'}
components:
  parameters:
    p: {name: x, in: query, schema: {}}
paths:
  /a:
    parameters:
      - $ref: '#/components/parameters/p'
      - {name: x, in: query, schema: {}}
    get:
      parameters:
        - {name: x, in: query, schema: {}}
        - {name: y, in: query, schema: {}}
        - $ref: '#/components/parameters/p'
`;
    expect(reportedPointers(duplicateParameter, yaml)).toEqual([
      '/paths/~1a/parameters/1',
      '/paths/~1a/get/parameters/2',
    ]);
  });

  it('takes headers for the same whatever their case', () => {
    const yaml = `openapi: 3.0.0
info: {title: a, version: '1'}
paths:
  /a:
    parameters:
      - {name: X-A, in: header, schema: {}}
      - {name: x-a, in: header, schema: {}}
`;
    expect(reportedPointers(duplicateParameter, yaml)).toEqual(['/paths/~1a/parameters/1']);
  });

  it('lets the same name in another place be', () => {
    const yaml = `openapi: 3.0.0
info: {title: a, version: '1'}
paths:
  /a:
    get:
      parameters:
        - {name: x, in: query, schema: {}}
        - {name: x, in: header, schema: {}}
        - {name: X, in: query, schema: {}}
`;
    expect(reportedPointers(duplicateParameter, yaml)).toEqual([]);
  });
});
