import { describe, expect, it } from 'vitest';
import { report, reportedPointers } from '../../rule-tester.js';
import { privateServer } from './private-server.js';

describe(privateServer.id, () => {
  it('says what kind of address a server has', () => {
    const yaml = `openapi: 3.0.0
info: {title: a, version: '1'}
servers:
  - url: http://localhost:8080/v1
  - url: https://{host}/v1
    variables: {host: {default: 169.254.169.254}}
  - url: https://api.example.com
  - url: /v1
  - url: https://{host}/v1
paths: {}
`;
    expect(report(privateServer, yaml).map(({ pointer, params }) => [pointer, params])).toEqual([
      ['/servers/0/url', { host: 'localhost', kind: 'the calling machine itself' }],
      ['/servers/1/url', { host: '169.254.169.254', kind: 'a link-local address' }],
    ]);
  });

  it('knows the host of 2.0', () => {
    const yaml = (host: string) =>
      `swagger: '2.0'\ninfo: {title: a, version: '1'}\nhost: ${host}\npaths: {}\n`;
    expect(reportedPointers(privateServer, yaml('10.0.0.1:8080'))).toEqual(['/host']);
    expect(reportedPointers(privateServer, yaml('api.example.com'))).toEqual([]);
    expect(reportedPointers(privateServer, yaml("'not a host'"))).toEqual([]);
  });
});
