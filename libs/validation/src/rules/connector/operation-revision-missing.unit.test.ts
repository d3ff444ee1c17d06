import { describe, expect, it } from 'vitest';
import { report } from '../../rule-tester.js';
import { operationRevisionMissing } from './operation-revision-missing.js';

const swagger = (...annotations: string[]) =>
  `swagger: '2.0'
info: {title: a, version: '1'}
paths:
${annotations.map((one, index) => `  /${index}: {get: {operationId: A${index}, ${one}, responses: {'200': {description: ok}}}}`).join('\n')}
`;
describe(operationRevisionMissing.id, () => {
  it('adds the first revision where the family has no other operation', () => {
    const yaml = swagger(
      'x-ms-api-annotation: {family: F}',
      'x-ms-api-annotation: {family: G}',
      'x-ms-api-annotation: {family: G, revision: 2}',
      'x-ms-api-annotation: {status: Preview}',
    );
    expect(report(operationRevisionMissing, yaml).map(({ pointer, fix }) => [pointer, fix?.safe])).toEqual([
      ['/paths/~10/get/x-ms-api-annotation', true],
      ['/paths/~11/get/x-ms-api-annotation', undefined],
    ]);
  });
});
