import { describe, expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { securityScopeUndefined } from './security-scope-undefined.js';

describe(securityScopeUndefined.id, () => {
  it('reports each scope that no flow of the scheme has', () => {
    const yaml = `openapi: 3.1.0
info: {title: a, version: '1'}
paths: {}
security: [{login: [a, b, c]}, {key: [role]}, {missing: [a]}]
components:
  securitySchemes:
    key: {type: apiKey, in: header, name: k}
    login:
      type: oauth2
      flows:
        implicit: {authorizationUrl: 'https://example.com', scopes: {a: A}}
        clientCredentials: {tokenUrl: 'https://example.com', scopes: {b: B}}
`;
    expect(reportedPointers(securityScopeUndefined, yaml)).toEqual(['/security/0/login/2']);
  });

  it('knows the one flow of 2.0', () => {
    const yaml = `swagger: '2.0'
info: {title: a, version: '1'}
paths: {}
security: [{login: [a, b]}]
securityDefinitions:
  login: {type: oauth2, flow: password, tokenUrl: 'https://example.com', scopes: {a: A}}
`;
    expect(reportedPointers(securityScopeUndefined, yaml)).toEqual(['/security/0/login/1']);
  });
});
