import { describe, expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { oauthPasswordFlow } from './oauth-password-flow.js';

describe(oauthPasswordFlow.id, () => {
  it('reports the flow wherever it is offered', () => {
    const yaml = `openapi: 3.0.0
info: {title: a, version: '1'}
paths: {}
components:
  securitySchemes:
    a: {type: oauth2, flows: {password: {}}}
    b: {type: oauth2, flows: {password: {}, authorizationCode: {}}}
    c: {type: oauth2, flows: {clientCredentials: {}}}
    d: {type: http, scheme: basic, flows: {password: {}}}
`;
    expect(reportedPointers(oauthPasswordFlow, yaml)).toEqual([
      '/components/securitySchemes/a/flows/password',
      '/components/securitySchemes/b/flows/password',
    ]);
  });

  it('knows 2.0', () => {
    const yaml = `swagger: '2.0'
info: {title: a, version: '1'}
paths: {}
securityDefinitions:
  a: {type: oauth2, flow: password}
  b: {type: oauth2, flow: accessCode}
`;
    expect(reportedPointers(oauthPasswordFlow, yaml)).toEqual(['/securityDefinitions/a/flow']);
  });
});
