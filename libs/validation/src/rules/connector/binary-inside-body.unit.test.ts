import { describe, expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { binaryInsideBody } from './binary-inside-body.js';

describe(binaryInsideBody.id, () => {
  it('reports files inside of bodies, and in parameters', () => {
    const yaml = `swagger: '2.0'
info: {title: a, version: '1'}
paths:
  /a:
    post:
      parameters:
        - {name: q, in: query, type: string, format: binary}
        - {name: f, in: formData, type: string, format: binary}
    put:
      parameters:
        - {name: b, in: body, schema: {properties: {files: {items: {$ref: '#/definitions/File'}}}}}
      responses:
        '200': {description: OK, schema: {allOf: [{properties: {a: {type: string, format: binary}}}]}}
definitions:
  File: {type: string, format: binary}
`;
    expect(reportedPointers(binaryInsideBody, yaml)).toEqual([
      '/paths/~1a/post/parameters/0/format',
      '/paths/~1a/put/responses/200/schema/allOf/0/properties/a/format',
      '/definitions/File/format',
    ]);
  });

  it('lets a whole body be a file', () => {
    const yaml = `swagger: '2.0'
info: {title: a, version: '1'}
paths:
  /a:
    post:
      parameters:
        - {name: b, in: body, schema: {type: string, format: binary}}
      responses:
        '200': {description: OK, schema: {$ref: '#/definitions/File'}}
definitions:
  File: {type: string, format: binary}
`;
    expect(reportedPointers(binaryInsideBody, yaml)).toEqual([]);
  });

  it('lets forms and other formats have files, and bytes be base64', () => {
    const yaml = `openapi: 3.0.0
info: {title: a, version: '1'}
paths:
  /a:
    post:
      requestBody:
        content:
          multipart/form-data: {schema: {properties: {a: {type: string, format: binary}}}}
          application/vnd.a+json: {schema: {properties: {a: {type: string, format: byte}}}}
          application/octet-stream: {schema: {type: string, format: binary}}
`;
    expect(reportedPointers(binaryInsideBody, yaml)).toEqual([]);
  });
});
