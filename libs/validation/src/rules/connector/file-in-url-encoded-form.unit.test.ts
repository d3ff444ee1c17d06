import { describe, expect, it } from 'vitest';
import { report } from '../../rule-tester.js';
import { fileInUrlEncodedForm } from './file-in-url-encoded-form.js';

const operation = (rest: string) => `swagger: '2.0'
info: {title: a, version: '1'}
paths:
  /a:
    post: {${rest}}
`;
const file = 'parameters: [{name: a, in: formData, type: file}]';
const urlEncoded = 'consumes: [application/x-www-form-urlencoded]';
const reported = (yaml: string) =>
  report(fileInUrlEncodedForm, yaml).map(({ pointer, related, fix }) => [
    pointer,
    related[0]?.pointer,
    fix?.actions.length,
  ]);

describe(fileInUrlEncodedForm.id, () => {
  it('reports files of 2.0', () => {
    expect(reported(operation(`${urlEncoded}, ${file}`))).toEqual([
      ['/paths/~1a/post/parameters/0', '/paths/~1a/post/consumes', 2],
    ]);
    expect(reported(`${urlEncoded}\n${operation(file)}`)).toEqual([
      ['/paths/~1a/post/parameters/0', '/consumes', 1],
    ]);
  });

  it('is content with a multipart form, and with forms without files', () => {
    const both = 'consumes: [application/x-www-form-urlencoded, multipart/form-data]';
    expect(reported(operation(`${both}, ${file}`))).toEqual([]);
    expect(reported(operation(`${urlEncoded}, parameters: [{name: a, in: formData, type: string}]`))).toEqual(
      [],
    );
  });

  it('reads the fields of 3.x from the schema', () => {
    const yaml = `openapi: 3.0.0
info: {title: a, version: '1'}
components:
  schemas:
    Form: {properties: {name: {type: string}, content: {type: string, format: binary}}}
  requestBodies:
    A: {content: {application/x-www-form-urlencoded: {schema: {$ref: '#/components/schemas/Form'}}}}
    B:
      content:
        application/x-www-form-urlencoded: {schema: {$ref: '#/components/schemas/Form'}}
        multipart/form-data: {schema: {$ref: '#/components/schemas/Form'}}
paths: {}
`;
    expect(reported(yaml)).toEqual([
      [
        '/components/requestBodies/A/content/application~1x-www-form-urlencoded',
        '/components/schemas/Form/properties/content',
        2,
      ],
    ]);
  });
});
