import { describe, expect, it } from 'vitest';
import { report } from '../../rule-tester.js';
import { dynamicPropertiesMissing } from './dynamic-properties-missing.js';

const swagger = (path: string, rest = '') => `swagger: '2.0'
info: {title: a, version: '1'}
paths: {/a: {get: {operationId: A, responses: {'200': {description: ok}}}}}
definitions: {B: {type: object, x-ms-dynamic-schema: {operationId: A, parameters: {x: 1, y: {parameter: z}}${path}}${rest}}}
`;

describe(dynamicPropertiesMissing.id, () => {
  it('adds the path to the schema, with the parameters of the call', () => {
    const updates = [', value-path: s/items/properties', ', value-path: properties'].map(
      (path) => report(dynamicPropertiesMissing, swagger(path))[0]!.fix!.actions[0]!.update,
    );
    const parameters = { x: { value: 1 }, y: { parameterReference: 'z' } };
    expect(updates).toEqual([
      { 'x-ms-dynamic-properties': { operationId: 'A', itemValuePath: 's/items', parameters } },
      { 'x-ms-dynamic-properties': { operationId: 'A', parameters } },
    ]);
  });

  it.each([
    [', value-path: schema', ''],
    [', value-path: the-properties', ''],
    ['', ''],
    [', value-path: s/properties', ', x-ms-dynamic-properties: {operationId: A}'],
  ])('says nothing of %s%s', (path, rest) => {
    expect(report(dynamicPropertiesMissing, swagger(path, rest))).toEqual([]);
  });
});
