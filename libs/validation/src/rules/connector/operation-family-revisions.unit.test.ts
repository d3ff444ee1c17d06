import { describe, expect, it } from 'vitest';
import { report } from '../../rule-tester.js';
import { operationFamilyRevisions } from './operation-family-revisions.js';

const swagger = (...annotations: string[]) =>
  `swagger: '2.0'
info: {title: a, version: '1'}
paths:
${annotations.map((one, index) => `  /${index}: {get: {operationId: A${index}, ${one}, responses: {'200': {description: ok}}}}`).join('\n')}
`;
const family = (rest: string) => `x-ms-api-annotation: {family: F${rest}}`;

describe(operationFamilyRevisions.id, () => {
  it('reports a revision that is there already', () => {
    const yaml = swagger(family(', revision: 1'), family(', revision: 2'), family(', revision: 1'));
    const findings = report(operationFamilyRevisions, yaml);
    expect(findings.map(({ pointer }) => pointer)).toEqual(['/paths/~12/get/x-ms-api-annotation/revision']);
    expect(findings[0]!.related).toMatchObject([{ pointer: '/paths/~10/get' }]);
  });

  it('lets only the first do without a revision', () => {
    const findings = report(
      operationFamilyRevisions,
      swagger(family(''), family(', revision: 2'), family('')),
    );
    expect(findings.map(({ pointer }) => pointer)).toEqual(['/paths/~12/get/x-ms-api-annotation']);
  });

  it('does not compare families', () => {
    const other = 'x-ms-api-annotation: {family: G, revision: 1}';
    const none = 'x-ms-api-annotation: {revision: 1}';
    expect(report(operationFamilyRevisions, swagger(family(', revision: 1'), other, none, none))).toEqual([]);
  });
});
