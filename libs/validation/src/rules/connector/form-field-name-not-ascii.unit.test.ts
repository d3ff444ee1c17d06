import { describe, expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { formFieldNameNotAscii } from './form-field-name-not-ascii.js';

describe(formFieldNameNotAscii.id, () => {
  it('reads the fields of 3.x from the schema of the form, once', () => {
    const yaml = `openapi: 3.0.0
info: {title: a, version: '1'}
components:
  schemas:
    Form: {properties: {größe: {}, size: {}}}
paths:
  /a:
    post:
      requestBody:
        content:
          multipart/form-data: {schema: {$ref: '#/components/schemas/Form'}}
          application/x-www-form-urlencoded: {schema: {$ref: '#/components/schemas/Form'}}
          application/json: {schema: {properties: {höhe: {}}}}
      responses:
        '200': {description: OK, content: {multipart/form-data: {schema: {properties: {höhe: {}}}}}}
`;
    expect(reportedPointers(formFieldNameNotAscii, yaml)).toEqual([
      '/components/schemas/Form/properties/größe',
    ]);
  });

  it('lets other parameters be', () => {
    const yaml = `swagger: '2.0'
info: {title: a, version: '1'}
parameters:
  a: {name: größe, in: query, type: string}
  b: {name: größe, in: formData, type: string}
paths: {}
`;
    expect(reportedPointers(formFieldNameNotAscii, yaml)).toEqual(['/parameters/b/name']);
  });
});
