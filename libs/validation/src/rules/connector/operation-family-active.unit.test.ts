import { describe, expect, it } from 'vitest';
import { report } from '../../rule-tester.js';
import { operationFamilyActive } from './operation-family-active.js';

const swagger = (...annotations: string[]) =>
  `swagger: '2.0'
info: {title: a, version: '1'}
paths:
${annotations.map((one, index) => `  /${index}: {get: {operationId: A${index}, ${one}, responses: {'200': {description: ok}}}}`).join('\n')}
`;
const one = (revision: number, rest = '') => `x-ms-api-annotation: {family: F, revision: ${revision}${rest}}`;
const told = (...annotations: string[]) =>
  report(operationFamilyActive, swagger(...annotations)).map(({ params }) => params['operation']);

describe(operationFamilyActive.id, () => {
  it('wants the older ones deprecated', () => {
    expect(told(one(1), one(3), one(2))).toEqual(['A0']);
    expect(told(one(2, ', status: Production'), one(1, ', status: production'))).toEqual(['A1']);
    expect(told(one(1, ', status: Production'), one(2, ', status: Production'), one(3))).toEqual(['A0']);
  });

  it('lets two be, and those that are deprecated', () => {
    expect(told(one(1), one(2))).toEqual([]);
    expect(told(one(1), one(2), `deprecated: true, ${one(3)}`)).toEqual([]);
    expect(told(one(1, ', status: Production'), one(2, ', status: Preview'))).toEqual([]);
  });
});
