import { describe, expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { emptySchema } from './empty-schema.js';

describe(emptySchema.id, () => {
  it('looks at the bodies of operations, each schema once', () => {
    const yaml = `swagger: '2.0'
info: {title: a, version: '1'}
paths:
  /a:
    get: {responses: {'200': {description: a, schema: {}}, '201': {description: a, schema: {$ref: '#/definitions/A'}}}}
    put: {responses: {'200': {description: a, schema: {$ref: '#/definitions/A'}}, '201': {description: a, schema: {type: string}}}}
    post:
      parameters: [{name: a, in: body, schema: {type: object, properties: {}}}]
      responses: {'200': {description: a, schema: {type: object, x-ms-dynamic-schema: {operationId: a}}}, '201': {description: a, schema: {type: object, additionalProperties: true}}}
definitions: {A: {type: object, description: a}, B: {}}
`;
    expect(reportedPointers(emptySchema, yaml)).toEqual([
      '/paths/~1a/get/responses/200/schema',
      '/definitions/A',
      '/paths/~1a/post/parameters/0/schema',
    ]);
  });

  it('lets files be', () => {
    const yaml = `openapi: 3.1.0
info: {title: a, version: '1'}
paths: {/a: {get: {responses: {'200': {description: a, content: {image/png: {schema: {}}}}}}}}
`;
    expect(reportedPointers(emptySchema, yaml)).toEqual([]);
  });
});
