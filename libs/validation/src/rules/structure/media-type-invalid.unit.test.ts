import { describe, expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { mediaTypeInvalid } from './media-type-invalid.js';

describe(mediaTypeInvalid.id, () => {
  it('reports keys of content that are no media types', () => {
    const yaml = `openapi: 3.1.0
info: {title: a, version: '1'}
components:
  requestBodies:
    a: {content: {application/json: {}, 'text/*': {}, '*/*': {}, 'text/plain; charset=utf-8': {}, application/vnd.a.v1+json: {}}}
    b: {content: {json: {}, ';': {}, '*': {}, 'a b/c': {}, 'a/b/c': {}}}
`;
    expect(reportedPointers(mediaTypeInvalid, yaml)).toEqual(
      ['json', ';', '*', 'a b~1c', 'a~1b~1c'].map((name) => `/components/requestBodies/b/content/${name}`),
    );
  });

  it('looks at what 2.0 consumes and produces', () => {
    const yaml = `swagger: '2.0'
info: {title: a, version: '1'}
produces: [application/json, json]
paths: {/a: {get: {consumes: ['', text/xml], responses: {default: {description: ''}}}}}
`;
    expect(reportedPointers(mediaTypeInvalid, yaml)).toEqual(['/produces/1', '/paths/~1a/get/consumes/0']);
  });
});
