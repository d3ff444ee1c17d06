import { describe, expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { oauthImplicitFlow } from './oauth-implicit-flow.js';

describe(oauthImplicitFlow.id, () => {
  it('reports the flow unless there is the better one', () => {
    const yaml = `openapi: 3.0.0
info: {title: a, version: '1'}
paths: {}
components:
  securitySchemes:
    a: {type: oauth2, flows: {implicit: {}}}
    b: {type: oauth2, flows: {implicit: {}, authorizationCode: {}}}
    c: {type: oauth2, flows: {clientCredentials: {}}}
    d: {type: http, scheme: basic, flows: {implicit: {}}}
`;
    expect(reportedPointers(oauthImplicitFlow, yaml)).toEqual([
      '/components/securitySchemes/a/flows/implicit',
    ]);
  });

  it('knows 2.0', () => {
    const yaml = `swagger: '2.0'
info: {title: a, version: '1'}
paths: {}
securityDefinitions:
  a: {type: oauth2, flow: implicit}
  b: {type: oauth2, flow: accessCode}
`;
    expect(reportedPointers(oauthImplicitFlow, yaml)).toEqual(['/securityDefinitions/a/flow']);
  });
});
