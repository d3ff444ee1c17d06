import { describe, expect, it } from 'vitest';
import { report } from '../../rule-tester.js';
import { mediaTypeMismatch } from './media-type-mismatch.js';

const operation = (rest: string) => `swagger: '2.0'
info: {title: a, version: '1'}
paths:
  /a:
    post: {${rest}}
`;

const reported = (yaml: string) =>
  report(mediaTypeMismatch, yaml).map(({ pointer, message }) => [pointer, message.slice(0, 11)]);

describe(mediaTypeMismatch.id, () => {
  it('wants a form for form fields', () => {
    const fields = 'parameters: [{name: a, in: formData, type: string}]';
    expect(reported(operation(`consumes: [application/json], ${fields}`))).toEqual([
      ['/paths/~1a/post/consumes', 'Form fields'],
    ]);
    expect(reported(`consumes: [application/json]\n${operation(fields)}`)).toEqual([
      ['/consumes', 'Form fields'],
    ]);
    expect(reported(operation(`consumes: [application/json, multipart/form-data], ${fields}`))).toEqual([]);
    expect(reported(operation(`consumes: ['*/*'], ${fields}`))).toEqual([]);
    expect(reported(operation(fields))).toEqual([]);
  });

  it('wants no form for a body, and no plain text for an object', () => {
    const body = (schema: string) => `parameters: [{name: a, in: body, schema: {${schema}}}]`;
    const consumes = (...types: string[]) => `consumes: [${types.join(', ')}]`;
    expect(reported(operation(`${consumes('multipart/form-data')}, ${body('type: object')}`))).toEqual([
      ['/paths/~1a/post/consumes', 'A body is n'],
    ]);
    expect(reported(operation(`${consumes('text/plain')}, ${body('type: object')}`))).toEqual([
      ['/paths/~1a/post/consumes', '`text/plain'],
    ]);
    expect(reported(operation(`${consumes('text/plain', 'text/json')}, ${body('type: object')}`))).toEqual(
      [],
    );
    expect(reported(operation(`${consumes('text/plain')}, ${body('type: string')}`))).toEqual([]);
  });

  it('looks at each media type of 3.x', () => {
    const yaml = `openapi: 3.0.0
info: {title: a, version: '1'}
components:
  schemas:
    Texts: {type: array, items: {type: string}}
    Text: {type: object}
  requestBodies:
    A:
      content:
        multipart/form-data: {schema: {$ref: '#/components/schemas/Texts'}}
        application/x-www-form-urlencoded: {schema: {$ref: '#/components/schemas/Text'}}
        text/plain: {schema: {$ref: '#/components/schemas/Text'}}
        text/plain; charset=utf-8: {schema: {type: string}}
        multipart/mixed: {}
paths:
  /a: {get: {responses: {'200': {description: a, content: {text/plain: {schema: {type: object}}}}}}}
`;
    expect(reported(yaml).map(([pointer]) => pointer)).toEqual([
      '/components/requestBodies/A/content/multipart~1form-data/schema',
      '/components/requestBodies/A/content/text~1plain/schema',
    ]);
  });
});
