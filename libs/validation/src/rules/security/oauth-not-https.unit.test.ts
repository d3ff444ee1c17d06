import { describe, expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { oauthNotHttps } from './oauth-not-https.js';

describe(oauthNotHttps.id, () => {
  it('looks at every address of every flow', () => {
    const yaml = `openapi: 3.0.0
info: {title: a, version: '1'}
paths: {}
components:
  securitySchemes:
    a:
      type: oauth2
      flows:
        implicit: {authorizationUrl: 'http://login.example.com', scopes: {}}
        password: {tokenUrl: 'https://login.example.com', refreshUrl: 'http://login.example.com', scopes: {}}
    b: {type: openIdConnect, openIdConnectUrl: 'http://login.example.com'}
    c:
      type: oauth2
      flows: {password: {tokenUrl: 'http://localhost:8080/token', scopes: {}}}
`;
    expect(reportedPointers(oauthNotHttps, yaml)).toEqual([
      '/components/securitySchemes/a/flows/implicit/authorizationUrl',
      '/components/securitySchemes/a/flows/password/refreshUrl',
      '/components/securitySchemes/b/openIdConnectUrl',
    ]);
  });

  it('knows the flows of 2.0', () => {
    const yaml = `swagger: '2.0'
info: {title: a, version: '1'}
paths: {}
securityDefinitions:
  a: {type: oauth2, flow: accessCode, authorizationUrl: 'http://a.example', tokenUrl: 'http://a.example/t', scopes: {}}
`;
    expect(reportedPointers(oauthNotHttps, yaml)).toEqual([
      '/securityDefinitions/a/authorizationUrl',
      '/securityDefinitions/a/tokenUrl',
    ]);
  });
});
