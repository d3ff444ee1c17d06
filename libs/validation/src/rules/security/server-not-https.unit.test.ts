import { describe, expect, it } from 'vitest';
import { report, reportedPointers } from '../../rule-tester.js';
import { serverNotHttps } from './server-not-https.js';

describe(serverNotHttps.id, () => {
  it('reports servers wherever they stand, with their variables filled in', () => {
    const yaml = `openapi: 3.0.0
info: {title: a, version: '1'}
servers:
  - url: HTTP://api.example.com
  - url: '{scheme}://api.example.com'
    variables: {scheme: {default: http}}
  - url: https://api.example.com
  - url: /v1
  - url: http://{region}.example.com
    variables: {region: {default: eu}}
paths:
  /a:
    servers: [{url: 'http://a.example.com'}]
    get:
      servers: [{url: 'http://b.example.com'}]
`;
    expect(reportedPointers(serverNotHttps, yaml)).toEqual([
      '/servers/0/url',
      '/servers/1/url',
      '/servers/4/url',
      '/paths/~1a/servers/0/url',
      '/paths/~1a/get/servers/0/url',
    ]);
  });

  it('leaves private hosts to another rule', () => {
    const urls = ['localhost:3000', '127.0.0.1', '10.0.0.1', 'orders.internal'];
    const servers = urls.map((url) => `  - url: http://${url}\n`).join('');
    const yaml = `openapi: 3.1.0\ninfo: {title: a, version: '1'}\npaths: {}\nservers:\n${servers}`;
    expect(reportedPointers(serverNotHttps, yaml)).toEqual([]);
    const yaml2 = `swagger: '2.0'\ninfo: {title: a, version: '1'}\nhost: localhost\nschemes: [http]\npaths: {}\n`;
    expect(reportedPointers(serverNotHttps, yaml2)).toEqual([]);
  });

  it('reports schemes of 2.0, and what stays if they go', () => {
    const yaml = `swagger: '2.0'
info: {title: a, version: '1'}
host: api.example.com
schemes: [http, https, ws]
paths:
  /a:
    get: {schemes: [http], responses: {}}
    put: {schemes: [https], responses: {}}
`;
    const findings = report(serverNotHttps, yaml);
    expect(findings.map(({ pointer, message }) => [pointer, message])).toEqual([
      ['/schemes/0', 'The API can be called without encryption. Remove the scheme `http`.'],
      ['/schemes/2', 'The API can be called without encryption. Remove the scheme `ws`.'],
      [
        '/paths/~1a/get/schemes/0',
        'The API is called without encryption. Use the scheme `https` instead of `http`.',
      ],
    ]);
    expect(findings.map(({ fix }) => fix?.actions.at(-1)?.update)).toEqual([
      { schemes: ['https'] },
      { schemes: ['https'] },
      { schemes: ['https'] },
    ]);
  });
});
