import { describe, expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { fetchOperationWithBody } from './fetch-operation-with-body.js';

describe(fetchOperationWithBody.id, () => {
  it('knows the bodies of all versions', () => {
    const post = (members: string) =>
      `{post: {x-ms-notification: {operationId: S}, ${members} responses: {'200': {description: ok}}}}`;
    const swagger = `swagger: '2.0'
info: {title: a, version: '1'}
paths:
  /a: ${post('parameters: [{name: q, in: query, type: string}],')}
  /b: ${post('parameters: [{name: q, in: query, type: string}, {name: f, in: formData, type: string}],')}
  /c: {post: {parameters: [{name: b, in: body, schema: {}}], responses: {'200': {description: ok}}}}
`;
    const openapi = `openapi: 3.0.0
info: {title: a, version: '1'}
paths: {/a: ${post('requestBody: {content: {}},')}}
`;
    expect(reportedPointers(fetchOperationWithBody, swagger)).toEqual(['/paths/~1b/post/parameters/1']);
    expect(reportedPointers(fetchOperationWithBody, openapi)).toEqual(['/paths/~1a/post/requestBody']);
  });
});
