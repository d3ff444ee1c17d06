import { describe, expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { securitySchemeUndefined } from './security-scheme-undefined.js';

describe(securitySchemeUndefined.id, () => {
  it('looks at the document and at operations', () => {
    const yaml = `openapi: 3.0.0
info: {title: a, version: '1'}
security:
  - {}
  - {a: [], b: []}
paths:
  /a:
    get: {security: [{c: []}]}
components:
  securitySchemes:
    a: {type: http, scheme: basic}
`;
    expect(reportedPointers(securitySchemeUndefined, yaml)).toEqual([
      '/security/1/b',
      '/paths/~1a/get/security/0/c',
    ]);
  });

  it('knows where 2.0 defines schemes', () => {
    const yaml = `swagger: '2.0'
info: {title: a, version: '1'}
security:
  - {a: []}
paths: {}
securityDefinitions:
  a: {type: basic}
`;
    expect(reportedPointers(securitySchemeUndefined, yaml)).toEqual([]);
  });
});
