import { describe, expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { scopeTooWide } from './scope-too-wide.js';

const withScopes = (...scopes: string[]) => `openapi: 3.0.0
info: {title: a, version: '1'}
paths: {}
components:
  securitySchemes:
    a:
      type: oauth2
      flows: {clientCredentials: {tokenUrl: 'https://a.example', scopes: ${JSON.stringify(Object.fromEntries(scopes.map((scope) => [scope, ''])))}}}
`;

describe(scopeTooWide.id, () => {
  it.each(['*', 'all', 'full_access', 'Admin', 'api:*', 'https://api.example.com/.full-access', 'api.all'])(
    'reports %s',
    (scope) => {
      expect(reportedPointers(scopeTooWide, withScopes(scope))).toHaveLength(1);
    },
  );

  it.each([
    'read',
    'user_impersonation',
    'files.read.all',
    'admin:read',
    'openid',
    'allow',
    'fulltext',
    'texts:*',
    'remote:all',
  ])('lets %s be', (scope) => {
    expect(reportedPointers(scopeTooWide, withScopes(scope))).toEqual([]);
  });

  it('lets a wide scope be that is one of several', () => {
    expect(reportedPointers(scopeTooWide, withScopes('*', 'read'))).toEqual([]);
    expect(reportedPointers(scopeTooWide, withScopes())).toEqual([]);
  });

  it('knows 2.0', () => {
    const yaml = `swagger: '2.0'
info: {title: a, version: '1'}
paths: {}
securityDefinitions:
  a: {type: oauth2, flow: application, tokenUrl: 'https://a.example', scopes: {'*': all, x-a: 1}}
`;
    expect(reportedPointers(scopeTooWide, yaml)).toEqual(['/securityDefinitions/a/scopes/*']);
  });
});
