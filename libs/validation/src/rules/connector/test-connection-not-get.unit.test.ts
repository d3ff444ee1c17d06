import { describe, expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { testConnectionNotGet } from './test-connection-not-get.js';

describe(testConnectionNotGet.id, () => {
  it('looks at the operation that tests a connection only', () => {
    const yaml = (id: string) => `swagger: '2.0'
info: {title: a, version: '1'}
x-ms-capabilities: {testConnection: {operationId: ${id}}, file-picker: {open: {operationId: Put}}}
paths: {/a: {get: {operationId: Get, responses: {'200': {description: ok}}}, put: {operationId: Put, responses: {'200': {description: ok}}}}}
`;
    expect(reportedPointers(testConnectionNotGet, yaml('Put'))).toEqual([
      '/x-ms-capabilities/testConnection/operationId',
    ]);
    expect(reportedPointers(testConnectionNotGet, yaml('Get'))).toEqual([]);
    expect(reportedPointers(testConnectionNotGet, yaml('Nothing'))).toEqual([]);
  });
});
