import { describe, expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { unsupportedMediaType } from './unsupported-media-type.js';

describe(unsupportedMediaType.id, () => {
  it('reports lists of 2.0 in which nothing will do', () => {
    const yaml = `swagger: '2.0'
info: {title: a, version: '1'}
consumes: [application/xml]
paths:
  /a:
    get: {consumes: [], produces: [text/csv, application/vnd.a+json; charset=utf-8]}
    put: {consumes: ['application/*+json'], produces: [application/octet-stream, application/pdf]}
`;
    expect(reportedPointers(unsupportedMediaType, yaml)).toEqual(['/consumes', '/paths/~1a/put/produces']);
  });

  it('reports content of 3.x in which nothing will do', () => {
    const yaml = `openapi: 3.0.0
info: {title: a, version: '1'}
components:
  requestBodies:
    A: {content: {application/xml: {}}}
    B: {content: {application/xml: {}, multipart/form-data: {}}}
    C: {content: {}}
  responses:
    A: {description: a, content: {text/html: {}}}
    B: {description: a, content: {'*/*': {}}}
paths: {}
`;
    expect(reportedPointers(unsupportedMediaType, yaml)).toEqual([
      '/components/requestBodies/A/content',
      '/components/responses/A/content',
    ]);
  });
});
