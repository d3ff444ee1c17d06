import { describe, expect, it } from 'vitest';
import { report, reportedPointers } from '../../rule-tester.js';
import { serverNotHttp } from './server-not-http.js';

describe(serverNotHttp.id, () => {
  it('reports lists without any way over HTTP', () => {
    const two = `swagger: '2.0'
info: {title: a, version: '1'}
schemes: [ws, wss]
paths:
  /a:
    get: {schemes: [wss]}
    put: {schemes: [wss, http]}
    post: {schemes: []}
`;
    expect(report(serverNotHttp, two)).toMatchObject([
      { pointer: '/schemes', params: { names: '`ws`, `wss`' } },
      { pointer: '/paths/~1a/get/schemes' },
    ]);
    const three = `openapi: 3.0.0
info: {title: a, version: '1'}
servers: [{url: 'mqtt://a.example.com'}, {url: 'ws://a.example.com'}]
paths: {}
`;
    expect(reportedPointers(serverNotHttp, three)).toEqual(['/servers']);
  });

  it.each([
    '/v1',
    '{scheme}://a.example.com',
    '//a.example.com',
    'HTTPS://a.example.com',
    'a.example.com',
    'a:80',
  ])('does not know that %s is not reached over HTTP', (url) => {
    const yaml = `openapi: 3.0.0
info: {title: a, version: '1'}
servers: [{url: 'ws://a.example.com'}, {url: '${url}'}]
paths: {}
`;
    expect(reportedPointers(serverNotHttp, yaml)).toEqual([]);
  });
});
