import { describe, expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { responseSchemaMissing } from './response-schema-missing.js';

describe(responseSchemaMissing.id, () => {
  it('wants one schema among the successful responses', () => {
    const yaml = `openapi: 3.0.0
info: {title: a, version: '1'}
paths:
  /a:
    get: {responses: {'200': {description: a}, '400': {description: a, content: {a/b: {schema: {}}}}}}
    put: {responses: {'200': {description: a}, '202': {description: a, content: {a/b: {schema: {type: string}}}}}}
    post: {responses: {'201': {description: a, content: {a/b: {}}}}}
    delete: {responses: {'204': {description: a}}}
    head: {responses: {'200': {description: a}}}
  /b:
    x-ms-notification-content: {schema: {type: string}}
    post: {responses: {'201': {description: a}}}
`;
    expect(reportedPointers(responseSchemaMissing, yaml)).toEqual([
      '/paths/~1a/get/responses/200',
      '/paths/~1a/post/responses/201',
    ]);
  });

  it('knows 2.0, and the files of 3.1', () => {
    const yaml2 = `swagger: '2.0'
info: {title: a, version: '1'}
paths: {/a: {get: {responses: {'200': {description: a}}}, put: {responses: {'200': {description: a, schema: {type: file}}}}}}
`;
    expect(reportedPointers(responseSchemaMissing, yaml2)).toEqual(['/paths/~1a/get/responses/200']);
    const yaml31 = `openapi: 3.1.0
info: {title: a, version: '1'}
paths: {/a: {get: {responses: {'200': {description: a, content: {image/png: {}}}}}}}
`;
    expect(reportedPointers(responseSchemaMissing, yaml31)).toEqual([]);
  });
});
