import { describe, expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { responseObjectEmpty } from './response-object-empty.js';

const response = (schema: string) => `openapi: 3.1.0
info: {title: a, version: '1'}
paths:
  /a:
    get:
      responses:
        '200': {description: OK, content: {application/json: {schema: ${schema}}}}
components:
  schemas:
    A: {type: object, properties: {b: {type: [object, 'null'], properties: {}}, c: {type: string}}}
`;

describe(responseObjectEmpty.id, () => {
  it('reports the response itself and what is inside of it', () => {
    const pointer = '/paths/~1a/get/responses/200/content/application~1json/schema';
    expect(reportedPointers(responseObjectEmpty, response('{type: object}'))).toEqual([pointer]);
    const map = '{type: object, additionalProperties: {}}';
    expect(reportedPointers(responseObjectEmpty, response(map))).toEqual([pointer]);
    const items = "{items: {$ref: '#/components/schemas/A'}}";
    expect(reportedPointers(responseObjectEmpty, response(items))).toEqual([
      '/components/schemas/A/properties/b',
    ]);
  });

  it.each([
    '{type: object, additionalProperties: {type: string}}',
    '{type: object, additionalProperties: false}',
    '{type: object, allOf: [{type: object, properties: {a: {}}}]}',
    '{type: object, x-ms-dynamic-schema: {operationId: get, value-path: schema}}',
    '{type: string}',
    '{}',
  ])('is content with %s', (schema) => {
    expect(reportedPointers(responseObjectEmpty, response(schema))).toEqual([]);
  });

  it('leaves requests alone', () => {
    const yaml = `openapi: 3.0.0
info: {title: a, version: '1'}
paths:
  /a:
    post:
      requestBody: {content: {application/json: {schema: {type: object}}}}
`;
    expect(reportedPointers(responseObjectEmpty, yaml)).toEqual([]);
  });
});
