import { describe, expect, it } from 'vitest';
import { report } from '../../rule-tester.js';
import { dynamicPropertiesPathDiffers } from './dynamic-properties-path-differs.js';

const swagger = (schema: string, properties: string) => `swagger: '2.0'
info: {title: a, version: '1'}
paths: {}
definitions: {B: {x-ms-dynamic-schema: {operationId: A${schema}}, x-ms-dynamic-properties: {operationId: A${properties}}}}
`;
const at = '/definitions/B/x-ms-dynamic-properties';

describe(dynamicPropertiesPathDiffers.id, () => {
  it.each([
    [', value-path: s/properties', ', itemValuePath: t', `${at}/itemValuePath`],
    [', value-path: s', '', at],
    ['', ', itemValuePath: s', `${at}/itemValuePath`],
    [', value-path: properties', ', itemValuePath: properties', `${at}/itemValuePath`],
  ])('reports %s and %s', (schema, properties, pointer) => {
    const findings = report(dynamicPropertiesPathDiffers, swagger(schema, properties));
    expect(findings.map((finding) => finding.pointer)).toEqual([pointer]);
    expect(findings[0]!.related).toMatchObject([{ pointer: '/definitions/B/x-ms-dynamic-schema' }]);
  });

  it.each([
    [', value-path: s/properties', ', itemValuePath: s'],
    [', value-path: s', ', itemValuePath: s'],
    [', value-path: properties', ''],
    ['', ''],
  ])('lets %s and %s be', (schema, properties) => {
    expect(report(dynamicPropertiesPathDiffers, swagger(schema, properties))).toEqual([]);
  });
});
