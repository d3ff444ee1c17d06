import { describe, expect, it } from 'vitest';
import { report, reportedPointers } from '../../rule-tester.js';
import { extensionShapeInvalid } from './extension-shape-invalid.js';

const operation = (members: string) => `swagger: '2.0'
info: {title: a, version: '1'}
paths:
  /a:
    get:
      operationId: A
${members}
      responses: {'200': {description: ok}}
`;

describe(extensionShapeInvalid.id, () => {
  it.each([
    ['x-ms-trigger: true', '/x-ms-trigger', '`x-ms-trigger` must be one of `single`, `batch`. Correct it.'],
    [
      'x-ms-trigger: many',
      '/x-ms-trigger',
      '`x-ms-trigger` is `many`, but must be one of `single`, `batch`.',
    ],
    ['x-ms-trigger-hint: 1', '/x-ms-trigger-hint', '`x-ms-trigger-hint` must be a text.'],
    ['x-ms-notification: {}', '/x-ms-notification', '`x-ms-notification` lacks `operationId`.'],
    ['x-ms-safe-operation: "true"', '/x-ms-safe-operation', 'must be `true` or `false`'],
    ['x-ms-visibility: hidden', '/x-ms-visibility', 'one of `important`, `advanced`, `internal`, `none`.'],
    [
      'x-ms-api-annotation: {revision: 0}',
      '/x-ms-api-annotation/revision',
      '`revision` of `x-ms-api-annotation` must be a whole number from 1 on.',
    ],
    [
      'x-ms-api-annotation: {replacement: {api: a}}',
      '/x-ms-api-annotation/replacement',
      '`replacement` of `x-ms-api-annotation` lacks `operationId`.',
    ],
    [
      'x-ms-operation-context: {simulate: {operationId: [A]}}',
      '/x-ms-operation-context/simulate/operationId',
      '`simulate.operationId` of `x-ms-operation-context` must be a text.',
    ],
  ])('reports %s', (members, pointer, message) => {
    const findings = report(extensionShapeInvalid, operation(`      ${members}`));
    expect(findings.map((finding) => finding.pointer)).toEqual([`/paths/~1a/get${pointer}`]);
    expect(findings[0]!.message).toContain(message);
  });

  it.each([
    ['{operationId: A, parameters: {x: 1, y: {parameter: z}, w: [1]}}', []],
    ['{builtInOperation: Users}', []],
    ['{value-path: id}', ['']],
    ['{operationId: A, parameters: {x: {name: z}}}', ['/parameters/x']],
    ['{operationId: A, parameters: {x: {parameter: 1}}}', ['/parameters/x/parameter']],
    ['[]', ['']],
    ['{operationId: A, parameters: []}', ['/parameters']],
  ])('knows how x-ms-dynamic-values is written: %s', (value, expected) => {
    const parameter = `      parameters: [{name: p, in: query, type: string, x-ms-dynamic-values: ${value}}]`;
    expect(reportedPointers(extensionShapeInvalid, operation(parameter))).toEqual(
      expected.map((pointer) => `/paths/~1a/get/parameters/0/x-ms-dynamic-values${pointer}`),
    );
  });

  it('knows shapes of lists and of nested objects', () => {
    const yaml = `openapi: 3.0.0
info: {title: a, version: '1', x-ms-keywords: [a, 1]}
x-ms-connector-metadata: [{propertyName: Website}]
x-ms-capabilities: {testConnection: {parameters: {}}}
paths: {}
components:
  parameters:
    file:
      name: file
      in: query
      schema: {type: string}
      x-ms-dynamic-tree:
        open: {operationId: A, parameters: {x: {selectedItemValuePath: id}}}
        browse: {operationId: A, parameters: {x: {selectedItemValuePath: id}}}
`;
    expect(reportedPointers(extensionShapeInvalid, yaml).sort()).toEqual([
      '/components/parameters/file/x-ms-dynamic-tree/open/parameters/x',
      '/info/x-ms-keywords/1',
      '/x-ms-capabilities/testConnection',
      '/x-ms-connector-metadata/0',
    ]);
  });

  it('says nothing of other spellings, of other places and of extensions of others', () => {
    const members =
      '      x-ms-visibility: Important\n      x-ms-keywords: 1\n      x-ms-odata: 1\n      x-other: []';
    expect(reportedPointers(extensionShapeInvalid, operation(members))).toEqual([]);
  });
});
