import { describe, expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { serverVariableUndeclared } from './server-variable-undeclared.js';

describe(serverVariableUndeclared.id, () => {
  it('reports names of all servers, of paths and operations too', () => {
    const yaml = `openapi: 3.0.0
info: {title: a, version: '1'}
servers: [{url: 'https://{a}.example.com/{b}', variables: {a: {default: x}}}]
paths:
  /a:
    servers: [{url: '/{constructor}', variables: {}}]
    get: {servers: [{url: /}], responses: {default: {description: ''}}}
`;
    expect(reportedPointers(serverVariableUndeclared, yaml)).toEqual([
      '/servers/0/url',
      '/paths/~1a/servers/0/url',
    ]);
  });
});
