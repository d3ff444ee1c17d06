import { describe, expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { productionStatusOnBeta } from './production-status-on-beta.js';

const swagger = (host: string, status: string) => `swagger: '2.0'
info: {title: a, version: '1', x-ms-api-annotation: {status: ${status}}}
host: ${host}
paths: {}
`;

describe(productionStatusOnBeta.id, () => {
  it('reads the address of each version', () => {
    expect(reportedPointers(productionStatusOnBeta, swagger('beta.example.com', 'Production'))).toEqual([
      '/info/x-ms-api-annotation/status',
    ]);
    const openapi = `openapi: 3.0.0
info: {title: a, version: '1', x-ms-api-annotation: {status: production}}
servers: [{url: 'https://example.com/beta/'}]
paths: {}
`;
    expect(reportedPointers(productionStatusOnBeta, openapi)).toEqual(['/info/x-ms-api-annotation/status']);
  });

  it.each([
    ['beta.example.com', 'Preview'],
    ['alphabeta.example.com', 'Production'],
  ])('lets %s in %s be', (host, status) => {
    expect(reportedPointers(productionStatusOnBeta, swagger(host, status))).toEqual([]);
  });
});
