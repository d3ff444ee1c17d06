import { describe, expect, it } from 'vitest';
import { report } from '../../rule-tester.js';
import { operationIdRevisionSuffix } from './operation-id-revision-suffix.js';

const swagger = (...annotations: string[]) =>
  `swagger: '2.0'
info: {title: a, version: '1'}
paths:
${annotations.map((one, index) => `  /${index}: {get: {operationId: A${index}, ${one}, responses: {'200': {description: ok}}}}`).join('\n')}
`;
const told = (id: string, annotation: string) =>
  report(operationIdRevisionSuffix, swagger(`x-ms-api-annotation: {${annotation}}`).replace('A0', id)).length;

describe(operationIdRevisionSuffix.id, () => {
  it('wants the number of a later revision at the end', () => {
    expect(told('Get', 'family: F, revision: 2')).toBe(1);
    expect(told('Get_V3', 'family: F, revision: 2')).toBe(1);
    expect(told('Get_V2', 'family: F, revision: 2')).toBe(0);
    expect(told('Getv2', 'family: F, revision: 2')).toBe(0);
    expect(told('Get', 'family: F, revision: 1')).toBe(0);
    expect(told('Get', 'revision: 2')).toBe(0);
  });
});
