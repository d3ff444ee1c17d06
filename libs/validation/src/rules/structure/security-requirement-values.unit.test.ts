import { describe, expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { securityRequirementValues } from './security-requirement-values.js';

describe(securityRequirementValues.id, () => {
  const yaml = (version: string) => `openapi: ${version}
info: {title: a, version: '1'}
paths: {}
security:
  - key: [a]
    login: [a]
  - basic: []
  - unknown: [a]
components:
  securitySchemes:
    key: {$ref: '#/components/securitySchemes/other'}
    other: {type: apiKey, in: header, name: k}
    basic: {type: http, scheme: basic}
    login: {type: openIdConnect, openIdConnectUrl: 'https://example.com'}
`;

  it('reports scopes of schemes that have none', () => {
    expect(reportedPointers(securityRequirementValues, yaml('3.0.3'))).toEqual(['/security/0/key']);
  });

  it('holds not in 3.1, where they may be roles', () => {
    expect(reportedPointers(securityRequirementValues, yaml('3.1.0'))).toEqual([]);
  });
});
