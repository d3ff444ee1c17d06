import { describe, expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { credentialAsParameter } from './credential-as-parameter.js';

describe(credentialAsParameter.id, () => {
  it('reports headers and query parameters, shared ones once', () => {
    const yaml = `openapi: 3.0.0
info: {title: a, version: '1'}
paths:
  /a:
    get:
      parameters:
        - {name: Authorization, in: header}
        - {name: access_token, in: query}
        - {name: api_key, in: path}
        - {name: page_token, in: query}
        - {$ref: '#/components/parameters/key'}
components:
  parameters:
    key: {name: api_key, in: query}
`;
    expect(reportedPointers(credentialAsParameter, yaml)).toEqual([
      '/paths/~1a/get/parameters/0/name',
      '/paths/~1a/get/parameters/1/name',
      '/components/parameters/key/name',
    ]);
  });
});
