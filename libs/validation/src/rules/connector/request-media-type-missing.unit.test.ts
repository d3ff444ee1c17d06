import { describe, expect, it } from 'vitest';
import { report } from '../../rule-tester.js';
import { requestMediaTypeMissing } from './request-media-type-missing.js';

const reported = (yaml: string) =>
  report(requestMediaTypeMissing, yaml).map(({ pointer, params }) => [pointer, params['suggestion']]);
const operation = (rest: string) => `swagger: '2.0'
info: {title: a, version: '1'}
paths:
  /a:
    post:
      ${rest}
`;

describe(requestMediaTypeMissing.id, () => {
  it('suggests what is sent anyway', () => {
    expect(reported(operation('parameters: [{name: a, in: body, schema: {}}]'))).toEqual([
      ['/paths/~1a/post', 'application/json'],
    ]);
    expect(reported(operation('parameters: [{name: a, in: formData, type: string}]'))).toEqual([
      ['/paths/~1a/post', 'application/x-www-form-urlencoded'],
    ]);
    expect(
      reported(
        operation('{consumes: [], parameters: [{name: a, in: formData, type: string, format: binary}]}'),
      ),
    ).toEqual([['/paths/~1a/post/consumes', 'multipart/form-data']]);
  });

  it('is content with what the document says, and with no body', () => {
    const body = operation('parameters: [{name: a, in: body, schema: {}}]');
    expect(reported(`consumes: [text/plain]\n${body}`)).toEqual([]);
    expect(reported(operation('parameters: [{name: a, in: query, type: string}]'))).toEqual([]);
    expect(reported(operation('parameters: [{name: a, in: formData, type: file}]'))).toEqual([]);
  });

  it('reports empty bodies of 3.x, wherever they stand', () => {
    const yaml = `openapi: 3.0.0
info: {title: a, version: '1'}
components:
  requestBodies:
    A: {content: {}}
    B: {content: {text/plain: {}}}
    C: {}
paths: {}
`;
    expect(reported(yaml)).toEqual([['/components/requestBodies/A/content', 'application/json']]);
  });
});
