import { describe, expect, it } from 'vitest';
import { report, reportedPointers } from '../../rule-tester.js';
import { extensionOperationUnknown } from './extension-operation-unknown.js';

const get = (id: string, members = '') =>
  `{get: {operationId: ${id}, ${members} responses: {'200': {description: ok}}}}`;

describe(extensionOperationUnknown.id, () => {
  it('looks at each extension that calls operations', () => {
    const yaml = `openapi: 3.0.0
info: {title: a, version: '1'}
x-ms-capabilities:
  testConnection: {operationId: Nothing1}
  file-picker: {open: {operationId: Nothing2}, browse: {operationId: A}}
paths:
  /a: ${get('A', 'x-ms-notification: {operationId: Nothing3}, x-ms-operation-context: {simulate: {operationId: Nothing4}},')}
  /b: ${get('B', 'x-ms-openai-data: {operations: [{operationId: A}, {operationId: Nothing5}]},')}
components:
  schemas:
    C: {x-ms-dynamic-schema: {operationId: Nothing6}, x-ms-dynamic-properties: {operationId: Nothing7}}
    D: {x-ms-dynamic-tree: {open: {operationId: Nothing8}, browse: {operationId: Nothing9}}}
    E: {x-ms-dynamic-list: {operationId: Nothing10}, x-ms-dynamic-values: {builtInOperation: Other}}
`;
    expect(reportedPointers(extensionOperationUnknown, yaml).sort()).toEqual([
      '/components/schemas/C/x-ms-dynamic-properties/operationId',
      '/components/schemas/C/x-ms-dynamic-schema/operationId',
      '/components/schemas/D/x-ms-dynamic-tree/browse/operationId',
      '/components/schemas/D/x-ms-dynamic-tree/open/operationId',
      '/components/schemas/E/x-ms-dynamic-list/operationId',
      '/paths/~1a/get/x-ms-notification/operationId',
      '/paths/~1a/get/x-ms-operation-context/simulate/operationId',
      '/paths/~1b/get/x-ms-openai-data/operations/1/operationId',
      '/x-ms-capabilities/file-picker/open/operationId',
      '/x-ms-capabilities/testConnection/operationId',
    ]);
  });

  it('offers the operation that was probably meant', () => {
    const yaml = `openapi: 3.0.0
info: {title: a, version: '1'}
paths: {/a: ${get('ListLanguages', 'x-ms-notification: {operationId: ListLanguage},')}}
`;
    expect(report(extensionOperationUnknown, yaml)).toMatchObject([
      { params: { closest: 'ListLanguages' }, fix: { safe: false } },
    ]);
  });
});
