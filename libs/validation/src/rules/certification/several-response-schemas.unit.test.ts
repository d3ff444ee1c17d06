import { describe, expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { severalResponseSchemas } from './several-response-schemas.js';

describe(severalResponseSchemas.id, () => {
  it('counts different schemas of successful responses', () => {
    const yaml = `swagger: '2.0'
info: {title: a, version: '1'}
paths:
  /a:
    get: {responses: {'200': {description: a, schema: {type: string}}, '201': {description: a, schema: {type: object}}}}
    put: {responses: {'200': {description: a, schema: {$ref: '#/definitions/A'}}, '201': {description: a, schema: {$ref: '#/definitions/A'}}}}
    post: {responses: {'200': {description: a, schema: {type: string}}, '400': {description: a, schema: {type: object}}}}
definitions: {A: {type: string}}
`;
    expect(reportedPointers(severalResponseSchemas, yaml)).toEqual(['/paths/~1a/get/responses/201']);
  });
});
