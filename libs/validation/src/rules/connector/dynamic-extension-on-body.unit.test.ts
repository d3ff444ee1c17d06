import { describe, expect, it } from 'vitest';
import { report, reportedPointers } from '../../rule-tester.js';
import { dynamicExtensionOnBody } from './dynamic-extension-on-body.js';

const swagger = (location: string, schema: string) => `swagger: '2.0'
info: {title: a, version: '1'}
paths: {}
parameters: {p: {name: p, in: ${location}, ${schema}, x-ms-dynamic-values: {operationId: A}}}
definitions: {B: {type: object}}
`;

describe(dynamicExtensionOnBody.id, () => {
  it('moves the extension into a schema of its own only', () => {
    const fixOf = (schema: string) =>
      report(dynamicExtensionOnBody, swagger('body', schema)).map(({ fix }) => fix);
    expect(fixOf('schema: {type: string}')).toMatchObject([
      { actions: [{ remove: true }, { update: { 'x-ms-dynamic-values': { operationId: 'A' } } }] },
    ]);
    expect(fixOf(`schema: {$ref: '#/definitions/B'}`)).toEqual([undefined]);
    expect(fixOf('schema: {x-ms-dynamic-values: {operationId: B}}')).toEqual([undefined]);
  });

  it('says nothing of other parameters', () => {
    expect(report(dynamicExtensionOnBody, swagger('query', 'type: string'))).toEqual([]);
  });

  it('finds the body of 3.x', () => {
    const yaml = `openapi: 3.0.0
info: {title: a, version: '1'}
paths: {}
components:
  requestBodies:
    A: {x-ms-dynamic-schema: {operationId: A}, content: {a/b: {x-ms-dynamic-list: {operationId: A}, schema: {x-ms-dynamic-schema: {operationId: A}}}}}
`;
    expect(reportedPointers(dynamicExtensionOnBody, yaml).sort()).toEqual([
      '/components/requestBodies/A/content/a~1b/x-ms-dynamic-list',
      '/components/requestBodies/A/x-ms-dynamic-schema',
    ]);
  });
});
