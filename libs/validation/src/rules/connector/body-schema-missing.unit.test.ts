import { expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { bodySchemaMissing } from './body-schema-missing.js';

it('asks for schemas of JSON and forms that are sent', () => {
  const yaml = `openapi: 3.0.0
info: {title: a, version: '1'}
paths:
  /a:
    post:
      requestBody:
        content:
          application/json: {example: {a: 1}}
          application/vnd.a+json; charset=utf-8: {}
          multipart/form-data: {}
          application/octet-stream: {}
          text/plain: {}
          text/json: {schema: {}}
      responses:
        '200': {description: OK, content: {application/json: {}}}
`;
  expect(reportedPointers(bodySchemaMissing, yaml)).toEqual([
    '/paths/~1a/post/requestBody/content/application~1json',
    '/paths/~1a/post/requestBody/content/application~1vnd.a+json; charset=utf-8',
    '/paths/~1a/post/requestBody/content/multipart~1form-data',
  ]);
});
